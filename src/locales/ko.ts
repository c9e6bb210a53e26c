import { icu } from './icu.js';
import type { FirstLayer, Messages } from './messages.js';

/** What the banner says at once, in Korean. */
export const firstLayer: FirstLayer = {
  locale: 'ko',
  'banner.title': '이 사이트의 쿠키',
  'banner.text':
    '이 사이트는 쿠키와 이와 유사한 저장 기술을 사용합니다. 사이트 운영에 필요한 항목은 항상 켜져 있고, 나머지는 허용하신 경우에만 사용합니다. 선택은 언제든지 변경할 수 있습니다.',
  'banner.text-opt-out':
    '이 사이트는 쿠키와 이와 유사한 저장 기술을 사용합니다. 사이트 운영에 필요한 항목은 항상 켜져 있고, 나머지는 거부하실 때까지 사용합니다. 선택은 언제든지 변경할 수 있습니다.',
  'banner.accept-all': '모두 허용',
  'banner.reject-all': '모두 거부',
  'banner.settings': '설정',
  'banner.expired': '이전 선택의 유효 기간이 지나 다시 여쭙니다.',
  'banner.policy-changed': '마지막 선택 이후 정책이 변경되어 다시 여쭙니다.',
  'banner.new': '아직 선택하지 않은 항목:',
  'banner.accepted': '저장됨: 모든 선택적 쿠키를 허용합니다.',
  'banner.rejected': '저장됨: 모든 선택적 쿠키를 거부합니다.',
  'banner.saved': '선택이 저장되었습니다.',
  'banner.withdrawn': '동의가 철회되었습니다.',
};

/** All texts in Korean. */
export const messages: Messages = {
  ...firstLayer,
  'category.necessary.label': '필수',
  'category.necessary.description': '장바구니, 로그인, 보안, 이 선택의 저장 등 사이트 운영에 필요합니다.',
  'category.functional.label': '기능',
  'category.functional.description': '설정을 기억하고 동영상, 지도, 채팅 등의 기능을 제공합니다.',
  'category.analytics.label': '분석',
  'category.analytics.description': '사이트가 어떻게 이용되는지 측정합니다.',
  'category.marketing.label': '마케팅',
  'category.marketing.description': '이 사이트와 다른 사이트에 광고를 표시하고 그 효과를 측정합니다.',

  'settings.title': '쿠키 설정',
  'settings.intro':
    '이 브라우저에 저장할 수 있는 정보와 사용할 수 있는 서비스를 선택하세요. 저장하기 전에는 아무것도 바뀌지 않습니다.',
  'settings.always-active': '항상 사용',
  'settings.services': icu('{count, plural, other {서비스 #개}}'),
  'settings.services-allowed': icu('{count, number}개 중 {granted, number}개 허용'),
  'settings.provider': icu('제공자: {provider}'),
  'settings.policy': '개인정보 처리방침',
  'settings.stored': icu('{count, plural, other {저장 항목 #개}}'),
  'settings.name': '이름',
  'settings.purpose': '목적',
  'settings.duration': '기간',
  'settings.local': '로컬 저장소',
  'settings.session': '세션 저장소',
  'settings.indexed-db': '데이터베이스',
  'settings.cache': '오프라인 캐시',
  'settings.service-worker': '백그라운드 프로그램',
  'settings.save': '선택 저장',
  'settings.close': '닫기',
  'settings.withdraw': '동의 철회',
  'settings.undecided': '아직 선택하지 않으셨습니다.',
  'settings.decided': icu('{date, date, long} {date, time, short}에 선택하셨습니다.'),
  'settings.reference': icu('식별 번호: {id}'),
  'settings.gpc':
    '브라우저가 글로벌 개인정보 보호 제어(GPC) 신호를 보내고 있습니다. 다르게 선택하실 때까지 거부로 처리합니다.',

  'region.title': '지역 선택',
  'region.legend': '지역',
  'region.language': '언어',
  'region.currency': '통화',
  'region.proposed': '추천',
  'region.proposal': icu(
    '{by, select, device {기기의 시간대로 볼 때 계신 곳: {place}. 이에 따라 {region} 지역을 추천합니다.} other {접속 위치: {place}. 이에 따라 {region} 지역을 추천합니다.}}',
  ),
  'region.not-served': icu(
    '{by, select, device {기기의 시간대로 볼 때 계신 곳: {place}. 해당하는 지역이 없습니다.} other {접속 위치: {place}. 해당하는 지역이 없습니다.}}',
  ),
  'region.pending': '계신 곳을 확인하고 있습니다.',
  'region.unknown': '계신 곳을 확인하지 못했습니다. 지역을 직접 선택해 주세요.',
  'region.anonymized': '접속 환경이 위치를 숨기고 있어 계신 곳을 확인하지 못했습니다. 지역을 직접 선택해 주세요.',
  'region.inform': icu(
    '{by, select, device {기기의 시간대로 볼 때 계신 곳: {place}. {region} 지역은 다른 곳을 위한 것입니다.} other {접속 위치: {place}. {region} 지역은 다른 곳을 위한 것입니다.}}',
  ),
  'region.warn': icu(
    '{by, select, device {기기의 시간대로 볼 때 계신 곳: {place}. {region} 지역의 서비스 범위가 아닙니다. 가격, 배송, 약관이 적용되지 않을 수 있습니다.} other {접속 위치: {place}. {region} 지역의 서비스 범위가 아닙니다. 가격, 배송, 약관이 적용되지 않을 수 있습니다.}}',
  ),
  'region.warn-unknown': icu(
    '계신 곳을 확인하지 못했습니다. {region} 지역의 서비스 범위가 아닌 경우 주문이 거절될 수 있습니다.',
  ),
  'region.acknowledge': icu('이해했습니다. {region} 지역으로 계속합니다'),
  'region.acknowledge-first': '먼저 위의 확인란을 선택해 주세요.',
  'region.refuse': icu('{region} 지역은 여기에서 이용할 수 없습니다. 접속 위치: {place}.'),
  'region.refuse-help': '위치가 잘못되었다면 사용 중인 VPN이나 프록시를 끄고 다시 확인해 주세요.',
  'region.browse-only': icu('{region} 지역을 둘러볼 수는 있지만, 현재 위치({place})에서는 주문할 수 없습니다.'),
  'region.choose': icu('{region} 선택'),
  'region.choose-first': '먼저 지역을 선택해 주세요.',
  'region.check-again': '내 위치 다시 확인',
  'region.checking': '확인 중…',
  'region.checked': icu('확인 결과 접속 위치: {place}.'),
  'region.checked-unknown': '다시 확인했지만 계신 곳을 알 수 없습니다.',
  'region.accounts': '계정, 장바구니, 주문은 한 지역에만 속하며 다른 지역과 공유되지 않습니다.',
  'region.confirm': '확인',
  'region.saved': icu('지역이 {region}(으)로 설정되었습니다.'),
  'region.close': '닫기',

  'policy.title': '약관 및 정책',
  'policy.documents': '문서',
  'policy.contents': '목차',
  'policy.version': icu('버전 {version}'),
  'policy.date': icu('시행일: {date, date, long}'),
  'policy.previous': '이전 절',
  'policy.next': '다음 절',
  'policy.print': '인쇄',
  'policy.page': '페이지로 열기',
  'policy.accept': '동의합니다',
  'policy.accepted': '이 문서에 동의하셨습니다.',
  'policy.close': '닫기',

  'embed.title': icu('{name} 콘텐츠'),
  'embed.text': icu(
    '‘{category}’ 항목을 허용하지 않아 불러오지 않았습니다. 표시하면 {provider}에 IP 주소 등의 정보가 전달되고 쿠키가 저장될 수 있습니다.',
  ),
  'embed.once': '이번만 표시',
  'embed.always': icu('{name} 항상 허용'),
};
