import { icu } from './icu.js';
import type { FirstLayer, Messages } from './messages.js';

/** What the banner says at once, in Indonesian. */
export const firstLayer: FirstLayer = {
  locale: 'id',
  'banner.title': 'Cookie di situs ini',
  'banner.text':
    'Kami menggunakan cookie dan penyimpanan serupa. Yang diperlukan agar situs berfungsi selalu aktif. Selebihnya hanya digunakan jika Anda mengizinkannya, dan Anda dapat mengubah pilihan kapan saja.',
  'banner.text-opt-out':
    'Kami menggunakan cookie dan penyimpanan serupa. Yang diperlukan agar situs berfungsi selalu aktif. Selebihnya digunakan sampai Anda menolaknya, dan Anda dapat mengubah pilihan kapan saja.',
  'banner.accept-all': 'Terima semua',
  'banner.reject-all': 'Tolak semua',
  'banner.settings': 'Pengaturan',
  'banner.expired': 'Pilihan Anda sebelumnya sudah kedaluwarsa, jadi kami bertanya lagi.',
  'banner.policy-changed': 'Kebijakan kami berubah sejak pilihan terakhir Anda, jadi kami bertanya lagi.',
  'banner.new': 'Belum Anda tentukan:',
  'banner.accepted': 'Tersimpan: semua cookie opsional diizinkan.',
  'banner.rejected': 'Tersimpan: semua cookie opsional ditolak.',
  'banner.saved': 'Pilihan Anda tersimpan.',
  'banner.withdrawn': 'Persetujuan Anda telah ditarik.',
};

/** All texts in Indonesian. */
export const messages: Messages = {
  ...firstLayer,
  'category.necessary.label': 'Diperlukan',
  'category.necessary.description':
    'Diperlukan agar situs berfungsi: keranjang, proses masuk, keamanan, dan pilihan ini.',
  'category.functional.label': 'Fungsional',
  'category.functional.description': 'Mengingat pengaturan dan menyediakan fitur seperti video, peta, atau obrolan.',
  'category.analytics.label': 'Analitik',
  'category.analytics.description': 'Mengukur cara situs digunakan.',
  'category.marketing.label': 'Pemasaran',
  'category.marketing.description': 'Menampilkan iklan di sini dan di situs lain, serta mengukur hasilnya.',

  'settings.title': 'Pengaturan cookie',
  'settings.intro':
    'Pilih apa yang boleh disimpan di peramban ini dan layanan mana yang boleh digunakan. Tidak ada yang berubah sebelum Anda menyimpan.',
  'settings.always-active': 'Selalu aktif',
  'settings.services': icu('{count, plural, other {# layanan}}'),
  'settings.services-allowed': icu('{granted, number} dari {count, number} diizinkan'),
  'settings.provider': icu('Penyedia: {provider}'),
  'settings.policy': 'Kebijakan privasi',
  'settings.stored': icu('{count, plural, other {# item tersimpan}}'),
  'settings.name': 'Nama',
  'settings.purpose': 'Tujuan',
  'settings.duration': 'Durasi',
  'settings.local': 'Penyimpanan lokal',
  'settings.session': 'Penyimpanan sesi',
  'settings.indexed-db': 'Basis data',
  'settings.cache': 'Cache luring',
  'settings.service-worker': 'Program latar belakang',
  'settings.save': 'Simpan pilihan',
  'settings.close': 'Tutup',
  'settings.withdraw': 'Tarik persetujuan',
  'settings.undecided': 'Anda belum menentukan pilihan.',
  'settings.decided': icu('Anda menentukan pilihan pada {date, date, long} pukul {date, time, short}.'),
  'settings.reference': icu('Referensi: {id}'),
  'settings.gpc':
    'Peramban Anda mengirim Global Privacy Control. Kami menganggapnya sebagai penolakan sampai Anda memilih lain.',

  'region.title': 'Pilih wilayah Anda',
  'region.legend': 'Wilayah',
  'region.language': 'Bahasa',
  'region.currency': 'Mata uang',
  'region.proposed': 'Disarankan',
  'region.proposal': icu(
    '{by, select, device {Karena zona waktu perangkat Anda menunjuk ke {place}, kami menyarankan {region}.} other {Karena koneksi Anda berada di {place}, kami menyarankan {region}.}}',
  ),
  'region.not-served': icu(
    '{by, select, device {Zona waktu perangkat Anda menunjuk ke {place}. Kami tidak memiliki wilayah untuk tempat itu.} other {Koneksi Anda berada di {place}. Kami tidak memiliki wilayah untuk tempat itu.}}',
  ),
  'region.pending': 'Kami sedang mencari tahu lokasi Anda.',
  'region.unknown': 'Kami tidak dapat mengetahui lokasi Anda. Silakan pilih wilayah sendiri.',
  'region.anonymized':
    'Kami tidak dapat mengetahui lokasi Anda karena koneksi Anda menyembunyikannya. Silakan pilih wilayah sendiri.',
  'region.inform': icu(
    '{by, select, device {Zona waktu perangkat Anda menunjuk ke {place}. {region} ditujukan untuk tempat lain.} other {Koneksi Anda berada di {place}. {region} ditujukan untuk tempat lain.}}',
  ),
  'region.warn': icu(
    '{by, select, device {Zona waktu perangkat Anda menunjuk ke {place}, yang tidak dilayani oleh {region}. Harga, pengiriman, dan ketentuan mungkin tidak berlaku bagi Anda.} other {Koneksi Anda berada di {place}, yang tidak dilayani oleh {region}. Harga, pengiriman, dan ketentuan mungkin tidak berlaku bagi Anda.}}',
  ),
  'region.warn-unknown': icu(
    'Kami tidak dapat mengetahui lokasi Anda. Jika {region} tidak melayani tempat itu, pesanan mungkin kami tolak.',
  ),
  'region.acknowledge': icu('Saya mengerti, lanjutkan dengan {region}'),
  'region.acknowledge-first': 'Centang kotak di atas terlebih dahulu.',
  'region.refuse': icu('{region} tidak tersedia di sini: koneksi Anda berada di {place}.'),
  'region.refuse-help': 'Jika itu keliru, matikan VPN atau proksi jika Anda memakainya, lalu periksa lagi.',
  'region.browse-only': icu('Anda dapat melihat-lihat di {region}, tetapi tidak dapat memesan dari {place}.'),
  'region.choose': icu('Pilih {region}'),
  'region.choose-first': 'Pilih wilayah terlebih dahulu.',
  'region.check-again': 'Periksa lagi lokasi saya',
  'region.checking': 'Memeriksa…',
  'region.checked': icu('Sudah diperiksa: koneksi Anda berada di {place}.'),
  'region.checked-unknown': 'Sudah diperiksa: kami tidak dapat mengetahui lokasi Anda.',
  'region.accounts': 'Akun, keranjang, dan pesanan hanya berlaku di satu wilayah dan tidak dibagikan ke wilayah lain.',
  'region.confirm': 'Konfirmasi',
  'region.saved': icu('Wilayah Anda sekarang {region}.'),
  'region.close': 'Tutup',

  'policy.title': 'Ketentuan dan kebijakan',
  'policy.documents': 'Dokumen',
  'policy.contents': 'Daftar isi',
  'policy.version': icu('Versi {version}'),
  'policy.date': icu('Berlaku sejak {date, date, long}'),
  'policy.previous': 'Bagian sebelumnya',
  'policy.next': 'Bagian berikutnya',
  'policy.print': 'Cetak',
  'policy.page': 'Buka sebagai halaman',
  'policy.accept': 'Saya setuju',
  'policy.accepted': 'Anda telah menyetujui dokumen ini.',
  'policy.close': 'Tutup',

  'embed.title': icu('Konten dari {name}'),
  'embed.text': icu(
    'Konten ini tidak dimuat karena Anda belum mengizinkan “{category}”. Jika ditampilkan, {provider} menerima data seperti alamat IP Anda dan dapat menyimpan cookie.',
  ),
  'embed.once': 'Tampilkan sekali',
  'embed.always': icu('Selalu izinkan {name}'),
};
