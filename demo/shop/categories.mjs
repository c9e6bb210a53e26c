/** The shelves, in the order of the navigation. Home is the first and has no shelf of its own. */
export const CATEGORIES = [
  {
    id: 'home',
    name: { en: 'Home', de: 'Start', zh: '首頁', ko: '홈', id: 'Beranda', ja: 'ホーム' },
  },
  {
    id: 'kids',
    name: { en: 'Kids', de: 'Kinder', zh: '童裝', ko: '아동', id: 'Anak', ja: 'キッズ' },
    line: {
      en: 'Soft layers that survive the washing machine.',
      de: 'Weiche Lagen, die jede Wäsche überstehen.',
      zh: '柔軟耐洗，陪孩子一路長大。',
      ko: '세탁에도 부드러운 옷.',
      id: 'Pakaian lembut yang tahan sering dicuci.',
      ja: '何度洗っても、やわらかい服。',
    },
  },
  {
    id: 'supplies',
    name: { en: 'Supplies', de: 'Bedarf', zh: '用品', ko: '용품', id: 'Perlengkapan', ja: '用品' },
    line: {
      en: 'What runs out on a Sunday evening.',
      de: 'Was immer am Sonntagabend ausgeht.',
      zh: '總在週日晚上用完的那些東西。',
      ko: '꼭 일요일 밤에 떨어지는 것들.',
      id: 'Yang selalu habis di Minggu malam.',
      ja: '日曜の夜に、きまって切れるもの。',
    },
  },
  {
    id: 'life',
    name: { en: 'Life', de: 'Zuhause', zh: '生活', ko: '생활', id: 'Rumah', ja: 'くらし' },
    line: {
      en: 'A calmer bedroom, a softer floor.',
      de: 'Ein ruhigeres Zimmer, ein weicherer Boden.',
      zh: '更安靜的房間，更柔軟的地板。',
      ko: '더 고요한 방, 더 포근한 바닥.',
      id: 'Kamar lebih tenang, lantai lebih lembut.',
      ja: '静かな寝室、やわらかな床。',
    },
  },
  {
    id: 'accessories',
    name: { en: 'Accessories', de: 'Accessoires', zh: '配件', ko: '액세서리', id: 'Aksesori', ja: '小物' },
    line: {
      en: 'Small things for going out.',
      de: 'Kleines für unterwegs.',
      zh: '出門用的小東西。',
      ko: '외출할 때 챙기는 작은 것들.',
      id: 'Barang kecil untuk bepergian.',
      ja: 'おでかけの小さな相棒。',
    },
  },
  {
    id: 'mommy',
    name: { en: 'Mommy', de: 'Mama', zh: '媽媽', ko: '엄마', id: 'Ibu', ja: 'ママ' },
    line: {
      en: 'For the person who looks after everyone else.',
      de: 'Für die, die sich um alle anderen kümmert.',
      zh: '給照顧大家的那個人。',
      ko: '모두를 돌보는 사람을 위해.',
      id: 'Untuk yang selalu merawat semua orang.',
      ja: 'みんなを支える人のために。',
    },
  },
  {
    id: 'beauty',
    name: { en: 'Beauty', de: 'Pflege', zh: '美妝', ko: '뷰티', id: 'Kecantikan', ja: 'ビューティー' },
    line: {
      en: 'Short lists of ingredients, no perfume.',
      de: 'Kurze Zutatenlisten, kein Parfüm.',
      zh: '成分簡單，不加香料。',
      ko: '짧은 성분표, 무향.',
      id: 'Bahan sederhana, tanpa pewangi.',
      ja: '成分はわずか、香料なし。',
    },
  },
  {
    id: 'health',
    name: { en: 'Health', de: 'Gesundheit', zh: '健康', ko: '건강', id: 'Kesehatan', ja: 'ヘルスケア' },
    line: {
      en: 'For the shelf out of reach.',
      de: 'Für das oberste Regal.',
      zh: '放在孩子拿不到的那一層。',
      ko: '아이 손이 닿지 않는 선반에.',
      id: 'Untuk rak yang jauh dari jangkauan anak.',
      ja: '手の届かない棚に、ひとつ。',
    },
  },
  {
    id: 'milk',
    name: { en: 'Milk', de: 'Milch', zh: '奶粉', ko: '분유', id: 'Susu', ja: 'ミルク' },
    line: {
      en: 'Bottles, and what goes into them.',
      de: 'Flaschen, und was hineinkommt.',
      zh: '奶瓶，和裡面裝的。',
      ko: '젖병, 그리고 그 안에 담는 것.',
      id: 'Botol dan isinya.',
      ja: '哺乳びんと、その中身。',
    },
  },
  {
    id: 'food',
    name: { en: 'Food', de: 'Essen', zh: '副食品', ko: '이유식', id: 'Makanan', ja: 'フード' },
    line: {
      en: 'First spoons, and the mess after.',
      de: 'Erste Löffel, und das Chaos danach.',
      zh: '第一口，還有之後的滿地狼藉。',
      ko: '첫 숟가락, 그리고 그다음의 난장판.',
      id: 'Sendok pertama dan sedikit berantakan.',
      ja: 'はじめてのひとさじ。',
    },
  },
];

export function findCategory(id) {
  return CATEGORIES.find((category) => category.id === id);
}
