import { icu } from './icu.js';
import type { FirstLayer, Messages } from './messages.js';

/** What the banner says at once, in Japanese. */
export const firstLayer: FirstLayer = {
  locale: 'ja',
  'banner.title': 'このサイトの Cookie について',
  'banner.text':
    '当サイトでは Cookie や類似の保存技術を使用しています。サイトの動作に必要なものは常に有効です。それ以外は、許可された場合にのみ使用します。選択はいつでも変更できます。',
  'banner.text-opt-out':
    '当サイトでは Cookie や類似の保存技術を使用しています。サイトの動作に必要なものは常に有効です。それ以外は、拒否されるまで使用します。選択はいつでも変更できます。',
  'banner.accept-all': 'すべて許可',
  'banner.reject-all': 'すべて拒否',
  'banner.settings': '設定',
  'banner.expired': '前回の選択の有効期限が切れたため、改めてお尋ねします。',
  'banner.policy-changed': '前回の選択以降にポリシーが変更されたため、改めてお尋ねします。',
  'banner.new': '未選択の項目：',
  'banner.accepted': '保存しました：任意の Cookie をすべて許可します。',
  'banner.rejected': '保存しました：任意の Cookie をすべて拒否します。',
  'banner.saved': '選択を保存しました。',
  'banner.withdrawn': '同意を撤回しました。',
};

/** All texts in Japanese. */
export const messages: Messages = {
  ...firstLayer,
  'category.necessary.label': '必須',
  'category.necessary.description': 'カート、ログイン、セキュリティ、この選択の保存など、サイトの動作に必要です。',
  'category.functional.label': '機能',
  'category.functional.description': '設定を記憶し、動画、地図、チャットなどの機能を提供します。',
  'category.analytics.label': '分析',
  'category.analytics.description': 'サイトの利用状況を測定します。',
  'category.marketing.label': 'マーケティング',
  'category.marketing.description': '当サイトや他のサイトで広告を表示し、その効果を測定します。',

  'settings.title': 'Cookie の設定',
  'settings.intro':
    'このブラウザに保存してよいものと、使用してよいサービスを選択してください。保存するまで変更は反映されません。',
  'settings.always-active': '常に有効',
  'settings.services': icu('{count, plural, other {#件のサービス}}'),
  'settings.services-allowed': icu('{count, number}件中{granted, number}件を許可'),
  'settings.provider': icu('提供元：{provider}'),
  'settings.policy': 'プライバシーポリシー',
  'settings.stored': icu('{count, plural, other {#件の保存項目}}'),
  'settings.name': '名前',
  'settings.purpose': '目的',
  'settings.duration': '期間',
  'settings.local': 'ローカルストレージ',
  'settings.session': 'セッションストレージ',
  'settings.indexed-db': 'データベース',
  'settings.cache': 'オフラインキャッシュ',
  'settings.service-worker': 'バックグラウンドプログラム',
  'settings.save': '選択を保存',
  'settings.close': '閉じる',
  'settings.withdraw': '同意を撤回',
  'settings.undecided': 'まだ選択されていません。',
  'settings.decided': icu('{date, date, long} {date, time, short}に選択されました。'),
  'settings.reference': icu('参照番号：{id}'),
  'settings.gpc':
    'お使いのブラウザは Global Privacy Control を送信しています。別の選択をされるまで、拒否として扱います。',

  'region.title': '地域を選択',
  'region.legend': '地域',
  'region.language': '言語',
  'region.currency': '通貨',
  'region.proposed': 'おすすめ',
  'region.proposal': icu(
    '{by, select, device {端末のタイムゾーンが示す場所は{place}です。そのため「{region}」をおすすめします。} other {接続元は{place}です。そのため「{region}」をおすすめします。}}',
  ),
  'region.not-served': icu(
    '{by, select, device {端末のタイムゾーンが示す場所は{place}です。対応する地域はありません。} other {接続元は{place}です。対応する地域はありません。}}',
  ),
  'region.pending': '現在地を確認しています。',
  'region.unknown': '現在地を確認できませんでした。地域をご自身で選択してください。',
  'region.anonymized': '接続元が隠されているため、現在地を確認できませんでした。地域をご自身で選択してください。',
  'region.inform': icu(
    '{by, select, device {端末のタイムゾーンが示す場所は{place}です。「{region}」は別の場所向けです。} other {接続元は{place}です。「{region}」は別の場所向けです。}}',
  ),
  'region.warn': icu(
    '{by, select, device {端末のタイムゾーンが示す場所は{place}で、「{region}」の対象外です。価格、配送、規約が適用されない場合があります。} other {接続元は{place}で、「{region}」の対象外です。価格、配送、規約が適用されない場合があります。}}',
  ),
  'region.warn-unknown': icu(
    '現在地を確認できませんでした。「{region}」の対象外の場合、ご注文をお受けできないことがあります。',
  ),
  'region.acknowledge': icu('理解したうえで「{region}」で続ける'),
  'region.acknowledge-first': '先に上のチェックボックスをオンにしてください。',
  'region.refuse': icu('接続元が{place}のため、「{region}」はご利用いただけません。'),
  'region.refuse-help': '場所が正しくない場合は、VPN やプロキシをお使いでしたらオフにして、もう一度確認してください。',
  'region.browse-only': icu('「{region}」の閲覧はできますが、{place}からのご注文はできません。'),
  'region.choose': icu('「{region}」を選択'),
  'region.choose-first': '先に地域を選択してください。',
  'region.check-again': '現在地をもう一度確認',
  'region.checking': '確認中…',
  'region.checked': icu('確認しました。接続元は{place}です。'),
  'region.checked-unknown': '確認しましたが、現在地は分かりませんでした。',
  'region.accounts': 'アカウント、カート、注文は地域ごとに管理され、他の地域とは共有されません。',
  'region.confirm': '確定',
  'region.saved': icu('地域を「{region}」に設定しました。'),
  'region.close': '閉じる',

  'policy.title': '規約とポリシー',
  'policy.documents': '文書',
  'policy.contents': '目次',
  'policy.version': icu('バージョン {version}'),
  'policy.date': icu('発効日：{date, date, long}'),
  'policy.previous': '前の節',
  'policy.next': '次の節',
  'policy.print': '印刷',
  'policy.page': 'ページで開く',
  'policy.accept': '同意する',
  'policy.accepted': 'この文書に同意しました。',
  'policy.close': '閉じる',

  'embed.title': icu('{name} のコンテンツ'),
  'embed.text': icu(
    '「{category}」が許可されていないため、読み込まれていません。表示すると、{provider} に IP アドレスなどのデータが送られ、Cookie が保存されることがあります。',
  ),
  'embed.once': '今回だけ表示',
  'embed.always': icu('{name} を常に許可'),
};
