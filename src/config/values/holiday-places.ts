/**
 * The countries, states and regions whose holidays date-holidays knows, as its data (CC BY-SA 3.0) call them: a line
 * for each country. They stand here so that a setting is checked without loading 1.4 MB. Made by
 * `npx vitest run --config test/vitest.config.mts test/config/holiday-places.test.ts -u`.
 */
export const HOLIDAY_PLACES = `
AD=Andorra|AD-03=Encamp|AD-07=Andorra la Vella
AE=United Arab Emirates
AG=Antigua & Barbuda|AG-10=Barbuda
AI=Anguilla
AL=Albania
AM=Armenia
AO=Angola
AR=Argentina
AS=American Samoa
AT=Austria|AT-1=Burgenland|AT-2=Carinthia|AT-3=Lower Austria|AT-4=Upper Austria|AT-5=Salzburg|AT-6=Styria|AT-7=Tyrol|AT-8=Vorarlberg|AT-9=Vienna
AU=Australia|AU-ACT=Australian Capital Territory|AU-NSW=New South Wales|AU-NT=Northern Territory|AU-QLD=Queensland|AU-SA=South Australia|AU-TAS=Tasmania|AU-VIC=Victoria|AU-WA=Western Australia
AW=Aruba
AX=Åland Islands
AZ=Azerbaijan
BA=Bosnia and Herzegovina|BA-BIH=Federation of Bosnia and Herzegovina|BA-BIH-W=Western Herzegovina|BA-BRC=Brčko District|BA-SRP=Republika Srpska
BB=Barbados
BD=People's Republic of Bangladesh
BE=Belgium|BE-BRU=Bruxelles|BE-DE=Deutschsprachige Gemeinschaft|BE-VLG=Vlaamse Gemeenschap|BE-WAL=Communauté française
BF=Burkina Faso
BG=Bulgaria
BH=Bahrain
BI=Burundi
BJ=Benin
BL=St. Barths
BM=Bermuda
BN=Brunei
BO=Bolivia|BO-B=Beni|BO-C=Cochabamba|BO-H=Chuquisaca|BO-L=La Paz|BO-N=Pando|BO-O=Oruro|BO-P=Potosí|BO-S=Santa Cruz|BO-T=Tarija
BQ=Caribbean Netherlands|BQ-BO=Bonaire|BQ-SA=Saba|BQ-SE=Sint Eustatius
BR=Brazil|BR-AC=Acre|BR-AL=Alagoas|BR-AM=Amazonas|BR-AP=Amapá|BR-BA=Bahia|BR-CE=Ceará|BR-DF=Distrito Federal|BR-ES=Espírito Santo|BR-GO=Goiás|BR-GO-GOIANIA=Goiânia|BR-MA=Maranhão|BR-MG=Minas Gerais|BR-MG-BH=Belo Horizonte|BR-MS=Mato Grosso do Sul|BR-MT=Mato Grosso|BR-PA=Pará|BR-PB=Paraíba|BR-PE=Pernambuco|BR-PE-RE=Recife|BR-PI=Piauí|BR-PR=Paraná|BR-PR-CU=Curitiba|BR-RJ=Rio de Janeiro|BR-RJ-RJ=Rio de Janeiro|BR-RN=Rio Grande do Norte|BR-RO=Rondônia|BR-RR=Roraima|BR-RS=Rio Grande do Sul|BR-SC=Santa Catarina|BR-SE=Sergipe|BR-SP=São Paulo|BR-SP-SP=São Paulo|BR-TO=Tocantins
BS=Bahamas
BW=Botswana
BY=Belarus
BZ=Belize
CA=Canada|CA-AB=Alberta|CA-BC=British Columbia|CA-MB=Manitoba|CA-NB=New Brunswick|CA-NL=Newfoundland and Labrador|CA-NS=Nova Scotia|CA-NT=Northwest Territories|CA-NU=Nunavut|CA-ON=Ontario|CA-PE=Prince Edward Island|CA-QC=Quebec|CA-SK=Saskatchewan|CA-YT=Yukon
CC=Cocos (Keeling) Islands
CD=Democratic Republic of the Congo
CF=Central African Republic
CG=Republic of the Congo
CH=Switzerland|CH-ZH=Canton of Zürich|CH-BE=Canton of Bern|CH-LU=Canton of Lucerne|CH-UR=Canton of Uri|CH-SZ=Canton of Schwyz|CH-OW=Canton of Obwalden|CH-NW=Canton of Nidwalden|CH-GL=Canton of Glarus|CH-ZG=Canton of Zug|CH-FR=Canton of Fribourg|CH-SO=Canton of Solothurn|CH-BS=Canton of Basel-City|CH-BL=Canton of Basel-Country|CH-SH=Canton of Schaffhausen|CH-AR=Canton of Appenzell Outer Rhodes|CH-AI=Canton of Appenzell Inner-Rhodes|CH-SG=Canton of St. Gallen|CH-GR=Canton of Grisons|CH-AG=Canton of Aargau|CH-TG=Canton of Thurgau|CH-TI=Canton of Ticino|CH-VD=Canton of Vaud|CH-VS=Canton of Valais|CH-NE=Canton of Neuchâtel|CH-GE=Canton of Geneva|CH-JU=Canton of Jura
CI=Republic of Côte d'Ivoire
CK=Cook Islands|CK-Aitutaki=Aitutaki|CK-Atiu=Atiu|CK-Mangaia=Mangaia|CK-Manihiki=Manihiki|CK-Mitiaro=Mitiaro|CK-Palmerston=Palmerston|CK-Penrhyn=Penrhyn|CK-Pukapuka=Pukapuka|CK-Rakahanga=Rakahanga|CK-Rarotonga=Rarotonga
CL=Chile|CL-AP=Arica y Parinacota|CL-BI=Biobío|CL-BI-CH=Chillán y Chillán Viejo|CL-NU=Ñuble|CL-NU-CH=Chillán y Chillán Viejo|CL-TA=Tarapacá
CM=Cameroon
CN=China
CO=Colombia
CR=Costa Rica
CU=Cuba
CV=Cape Verde|CV-S=Sotavento Islands|CV-S-PR=Praia
CW=Curaçao
CX=Christmas Island
CY=Cyprus
CZ=Czech Republic
DE=Germany|DE-BB=Brandenburg|DE-BE=Berlin|DE-BW=Baden-Württemberg|DE-BY=Bayern|DE-BY-A=Stadt Augsburg|DE-BY-KATH=Predominantly catholic communities|DE-BY-EVANG=Predominantly protestant communities|DE-HB=Hansestadt Bremen|DE-HE=Hessen|DE-HH=Hansestadt Hamburg|DE-MV=Mecklenburg-Vorpommern|DE-NI=Niedersachsen|DE-NW=Nordrhein-Westfalen|DE-RP=Rheinland-Pfalz|DE-SH=Schleswig-Holstein|DE-SL=Saarland|DE-SN=Sachsen|DE-SN-BZ=Landkreis Bautzen|DE-ST=Sachsen-Anhalt|DE-TH=Thüringen|DE-TH-EIC=Landkreis Eichfeld|DE-TH-UH=Unstrut-Hainich-Kreis|DE-TH-WAK=Wartburgkreis
DJ=Djibouti
DK=Denmark
DM=Dominica
DO=Dominican Republic
DZ=Algeria
EC=Ecuador|EC-P=Pichincha|EC-P-QU=Quito
EE=Estonia
EG=Egypt
EH=Western Sahara
ER=Eritrea
ES=Spain|ES-AN=Andalucía|ES-AR=Aragón|ES-AS=Asturias|ES-CB=Cantabria|ES-CE=Ciudad de Ceuta|ES-CL=Castile and León|ES-CM=Castile-La Mancha|ES-CN=Canary Islands|ES-CN-EH=El Hierro|ES-CN-FU=Fuerteventura|ES-CN-GC=Gran Canaria|ES-CN-LG=La Gomera|ES-CN-LP=La Palma|ES-CN-LA=Lanzarote|ES-CN-TE=Tenerife|ES-CT=Catalonia|ES-CT-B=Barcelona|ES-EX=Extremadura|ES-GA=Galicia|ES-IB=Balearic Islands|ES-MC=Murcia Region|ES-MD=Comunidad de Madrid|ES-ML=Ciudad de Melilla|ES-NC=Navarra Chartered Community|ES-PV=Basque Country|ES-RI=La Rioja|ES-VC=Valencian Community
ET=Ethiopia
FI=Finland
FJ=Fiji
FO=Faroe Islands
FR=France|FR-57=Département Moselle|FR-67=Département Bas-Rhin|FR-68=Département Haut-Rhin|FR-YT=Département et région d'outre-mer Mayotte|FR-MQ=Département et région d'outre-mer Martinique|FR-GP=Département et région d'outre-mer Guadeloupe|FR-GF=Département et région d'outre-mer Guyane|FR-RE=Département et région d'outre-mer La Réunion|FR-MF=Département et région d'outre-mer Saint Martin|FR-BL=Département et région d'outre-mer Saint Barthélemy
GA=Gabon
GB=United Kingdom|GB-ALD=Alderney|GB-ENG=England|GB-NIR=Northern Ireland|GB-SCT=Scotland|GB-WLS=Wales
GD=Grenada
GE=Georgia
GF=French Guiana
GG=Guernsey
GH=Ghana
GI=Gibraltar
GL=Greenland
GM=The Gambia
GN=Guinea
GP=Guadeloupe
GQ=Republic of Equatorial Guinea
GR=Greece
GT=Guatemala|GT-1=Guatemala|GT-1-101=Guatemala|GT-1-102=Santa Catarina Pinula|GT-1-103=San José Pinula|GT-1-104=San José del Golfo|GT-1-105=Palencia|GT-1-106=Chinautla|GT-1-107=San Pedro Ayampuc|GT-1-108=Mixco|GT-1-109=San Pedro Sacatepéquez|GT-1-110=San Juan Sacatepéquez|GT-1-111=San Raimundo|GT-1-112=San Pedro y San Pablo|GT-1-113=Fraijanes|GT-1-114=Amatitlán|GT-1-115=Villa Nueva|GT-1-116=Villa Canales|GT-1-117=San Miguel Petapa
GU=Guam
GW=Guinea-Bissau
GY=Guyana
HK=Hong Kong
HN=Honduras
HR=Croatia|HR-17=Split-Dalmatia|HR-19=Dubrovnik-Neretva
HT=Haiti
HU=Hungary
IC=Canary Islands|IC-EH=El Hierro|IC-FU=Fuerteventura|IC-GC=Gran Canaria|IC-LG=La Gomera|IC-LP=La Palma|IC-LA=Lanzarote|IC-TE=Tenerife
ID=Indonesia
IE=Ireland
IL=Israel
IM=Isle of Man
IN=India|IN-AN=Andaman and Nicobar Islands|IN-AP=Andhra Pradesh|IN-AR=Arunachal Pradesh|IN-AS=Assam|IN-BR=Bihar|IN-CH=Chandigarh|IN-CT=Chhattisgarh|IN-DD=Daman and Diu|IN-DL=Delhi|IN-DN=Dadra and Nagar Haveli|IN-GA=Goa|IN-GJ=Gujarat|IN-HP=Himachal Pradesh|IN-HR=Haryana|IN-JK=Jammu and Kashmir|IN-KA=Karnataka|IN-KL=Kerala|IN-LD=Lakshadweep|IN-MH=Maharashtra|IN-ML=Meghalaya|IN-MN=Manipur|IN-MP=Madhya Pradesh|IN-MZ=Mizoram|IN-NL=Nagaland|IN-OR=Odisha|IN-PB=Punjab|IN-PY=Puducherry|IN-RJ=Rajasthan|IN-SK=Sikkim|IN-TG=Telangana|IN-TN=Tamil Nadu|IN-TR=Tripura|IN-UP=Uttar Pradesh|IN-UT=Uttarakhand|IN-WB=West Bengal
IR=Iran
IS=Iceland
IT=Italia|IT-21=Piedmont|IT-21-TO=Turin|IT-25=Lombardy|IT-25-MI=Milan|IT-32=Südtirol|IT-52=Tuscany|IT-52-FI=Florence|IT-62=Lazio|IT-62-RM=Rome|IT-82=Sicily|IT-82-PA=Palermo
JE=Jersey
JM=Jamaica
JP=Japan
KE=Kenya
KM=Comoros
KN=St. Kitts & Nevis
KR=South Korea
KY=Cayman Islands
KZ=Kazakhstan
LC=St. Lucia
LI=Liechtenstein
LK=Sri Lanka
LR=Liberia
LS=Lesotho
LT=Lithuania
LU=Luxembourg
LV=Latvia
LY=Libya
MA=Kingdom of Morocco
MC=Monaco
MD=Moldova|MD-CA=Cahul|MD-CU=Chișinău
ME=Montenegro
MF=St. Martin
MG=Madagascar
MK=Macedonia
ML=Republic of Mali
MQ=Martinique
MR=Mauritania
MS=Montserrat
MT=Malta
MU=Mauritius
MW=Malawi
MX=Mexico
MY=Malaysia|MY-10=Selangor|MY-11=Terengganu|MY-12=Sabah|MY-13=Sarawak|MY-14=Kuala Lumpur|MY-15=Labuan|MY-16=Putrajaya|MY-01=Johor|MY-02=Kedah|MY-03=Kelantan|MY-04=Malacca|MY-05=Negeri Sembilan|MY-06=Pahang|MY-07=Penang|MY-08=Perak|MY-09=Perlis
MZ=Mozambique
NA=Namibia
NC=New Caledonia
NE=Republic of the Niger
NF=Norfolk Island
NG=Nigeria
NI=Nicaragua
NL=Netherlands|NL-GR=Groningen|NL-GR-GRN=Groningen|NL-NH=North Holland|NL-NH-ALK=Alkmaar|NL-ZH=South Holland|NL-ZH-BRL=Brielle|NL-ZH-LDN=Leiden
NO=Norway
NZ=New Zealand|NZ-AUK=Auckland Province|NZ-BOP=Bay of Plenty|NZ-CAN=Canterbury|NZ-CAN-Timaru=Timaru District|NZ-CIT=Chatham Islands|NZ-GIS=Gisborne|NZ-HKB=Hawke's Bay|NZ-MBH=Marlborough|NZ-MWT=Manawatu-Wanganui|NZ-NSN=Nelson|NZ-NTL=Northland|NZ-OTA=Otago Province|NZ-STL=Southland|NZ-TAS=Tasman|NZ-TKI=Taranaki|NZ-WKO=Waikato|NZ-WGN=Wellington Province|NZ-WTC=Westland|NZ-WTC-Buller=Buller district
PA=Panama
PE=Peru|PE-CUS=Cuzco
PF=French Polynesia
PH=Philippines
PK=Pakistan|PK-BA=Balochistan|PK-GB=Gilgit-Baltistan|PK-IS=Islamabad|PK-JK=Azad Kashmir|PK-KP=Khyber Pakhtunkhwa|PK-PB=Punjab|PK-SD=Sindh
PL=Poland
PM=St. Pierre & Miquelon
PR=Puerto Rico
PT=Portugal
PY=Paraguay
RE=Réunion
RO=Romania
RS=Serbia
RU=Russia|RU-AD=Republic of Adygea|RU-AL=Altai Republic|RU-BA=Republic of Bashkortostan|RU-BEL=Belgorod Oblast|RU-BRY=Bryansk Oblast|RU-BU=Republic of Buryatia|RU-CE=Chechen Republic|RU-CR=Republic of Crimea|RU-CU=Chuvash Republic|RU-DA=Republic of Dagestan|RU-IN=Republic of Ingushetia|RU-IRK=Irkutsk Oblast|RU-KB=Kabardino-Balkar Republic|RU-KC=Karachay-Cherkess Republic|RU-KDA=Krasnodar Krai|RU-KL=Republic of Kalmykia|RU-KO=Republic of Komi|RU-KR=Republic of Karelia|RU-MR=Republic of Mordovia|RU-NO=Republic of North Ossetia-Alania|RU-OMS=Omsk Oblast|RU-PNZ=Penza Oblast|RU-SA=Sakha (Yakutia) Republic|RU-SAR=Saratov Oblast|RU-SEV=Sevastopol|RU-STA=Stavropol Krai|RU-TA=Republic of Tatarstan|RU-TY=Republic of Tuva|RU-ZAB=Zabaykalsky Krai
RW=Rwanda
SA=Saudi Arabia
SC=Seychelles
SD=Sudan
SE=Sweden
SG=Singapore
SH=St. Helena|SH-AC=Ascension Island|SH-HL=Saint Helena|SH-TA=Tristan da Cunha
SI=Slovenia
SJ=Svalbard & Jan Mayen
SK=Slovakia
SL=Sierra Leone
SM=San Marino
SN=Senegal
SO=Somalia|SO-AW=Awdal|SO-SA=Sanaag|SO-SO=Sool|SO-TO=Togdheer|SO-WO=Woqooyi Galbeed
SR=Suriname
SS=South Sudan
ST=São Tomé & Príncipe
SV=El Salvador|SV-SS=San Salvador
SX=Sint Maarten
SZ=Swaziland
TC=Turks & Caicos Islands
TD=Chad
TG=Togolese Republic
TH=Thailand
TN=Tunisia
TO=Tonga
TR=Turkey
TT=Trinidad & Tobago
TW=Taiwan
TZ=Tanzania
UA=Ukraine
UG=Uganda
US=United States of America|US-AL=Alabama|US-AK=Alaska|US-AZ=Arizona|US-AR=Arkansas|US-CA=California|US-CA-LA=Los Angeles|US-CO=Colorado|US-CT=Connecticut|US-DE=Delaware|US-DC=District of Columbia|US-FL=Florida|US-GA=Georgia|US-HI=Hawaii|US-ID=Idaho|US-IL=Illinois|US-IN=Indiana|US-IA=Iowa|US-KS=Kansas|US-KY=Kentucky|US-LA=Louisiana|US-LA-NO=New Orleans|US-ME=Maine|US-MD=Maryland|US-MA=Massachusetts|US-MI=Michigan|US-MN=Minnesota|US-MS=Mississippi|US-MO=Missouri|US-MT=Montana|US-NE=Nebraska|US-NV=Nevada|US-NH=New Hampshire|US-NJ=New Jersey|US-NM=New Mexico|US-NY=New York|US-NC=North Carolina|US-ND=North Dakota|US-OH=Ohio|US-OK=Oklahoma|US-OR=Oregon|US-PA=Pennsylvania|US-RI=Rhode Island|US-SC=South Carolina|US-SD=South Dakota|US-TN=Tennessee|US-TX=Texas|US-UT=Utah|US-VT=Vermont|US-VA=Virginia|US-WA=Washington|US-WV=West Virginia|US-WI=Wisconsin|US-WY=Wyoming
UY=Uruguay
UZ=Uzbekistan
VA=Vatican City
VC=St. Vincent & Grenadines
VE=Venezuela|VE-B=Anzoátegui|VE-G=Carabobo|VE-K=Lara|VE-K-BA=Barquisimeto|VE-M=Miranda|VE-N=Monagas|VE-S=Táchira|VE-V=Zulia
VG=British Virgin Islands
VI=U.S. Virgin Islands
VN=Vietnam
VU=Vanuatu
WF=Wallis and Futuna
XK=Kosovo
YT=Mayotte
ZA=South Africa
ZM=Zambia
ZW=Zimbabwe
`;
