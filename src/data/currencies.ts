/**
 * What countries pay with: in the first row currencies that start with the code of the only country that has no other; then
 * rows of currencies, `=`, and ISO 3166-1 codes. Where several are legal tender, the country's own stands first. Left out:
 * AQ, which has none.
 *
 * Source: CLDR 48.2.0 (https://cldr.unicode.org, Unicode-3.0), currencyData, tender of today; by hand: LS, whose own
 * currency CLDR puts behind the rand. Made on 2026-11-23 by test/tools/make-currencies.mjs; not to be edited by hand.
 */
export const CURRENCIES = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NGN NIO NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST YER ZAR ZMW
AUD=CC CX HM KI NF NR TV
BTN INR=BT
CHF=LI
DKK=FO GL
EUR=AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT
GBP=GG GS IM JE
HTG USD=HT
ILS JOD=PS
LSL ZAR=LS
MAD=EH
NAD ZAR=NA
NOK=BV SJ
NZD=CK NU PN TK
PAB USD=PA
USD=AS BQ EC FM GU IO MH MP PR PW SV TC TL UM VG VI
XAF=CF CG CM GA GQ TD
XCD=AG AI DM GD KN LC MS VC
XCG=CW SX
XOF=BF BJ CI GW ML NE SN TG
XPF=NC PF WF
ZWG USD=ZW`;
