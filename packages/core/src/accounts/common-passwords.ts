/**
 * What is tried first wherever people choose passwords, as far as it is long enough to be allowed here. In small letters;
 * the first entries of every published list of leaked passwords, with their German and seasonal kin.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    !qaz2wsx 00000000 000000000 0000000000 01234567 0123456789 0987654321 10203040 11111111 111111111 1111111111 11223344
    1122334455 12121212 123123123 1231231234 12341234 12345678 123456789 1234567890 12345678910 123456789a 123456789q
    12345678a 1234abcd 1234qwer 123qwe123 123qweasd 13131313 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2
    22222222 33333333 44444444 55555555 66666666 69696969 77777777 87654321 88888888 987654321 9876543210 99999999 999999999
    a1234567 a12345678 a123456789 a1b2c3d4 aa123456 aaaa1111 aaaaaaaa abc12345 abc123456 abcd1234 abcdef123 abcdefgh
    abcdefghi access14 admin123 admin1234 admin12345 admin@123 adminadmin administrator alexander alexandra arsenal1
    asdf1234 asdfasdf asdfghjk asdfghjkl asdfqwer ashley123 asshole1 atelier1 atelier123 autumn2025 autumn2026 azerty123
    azertyui azertyuiop barcelona baseball baseball1 basketball batman123 blessed1 blink182 bubbles1 buster12 butterfly
    changeit changeme changeme1 changeme123 charlie1 cheese123 chelsea1 chocolate christian christine cocacola computer
    computer1 corvette cowboys1 creative daniel123 darkness december december1 default1 demo1234 demodemo diamond1 dragon12
    dragon123 elephant elizabeth facebook familia1 family123 football football1 forever1 freedom1 fuckyou! fuckyou1
    fuckyou123 geheim123 ginger12 godisgood google123 guest123 hallo123 hallo1234 harley123 hello123 hello1234 hockey123
    ichliebedich iloveu123 iloveyou iloveyou! iloveyou1 iloveyou2 internet internet1 jennifer jessica1 jesus123 jesuschrist
    jonathan jordan23 juventus katherine kennwort letmein! letmein1 letmein123 letmeinnow linkedin liverpool liverpool1
    login123 loginlogin lovelove maggie12 manchester master12 master123 matrix123 mercedes michael1 michelle midnight
    monkey12 monkey123 mother123 mustang1 mustang12 mypassword newpassword nicholas november november1 oldpassword owner123
    p@ssw0rd p@ssw0rd1 p@ssword p@ssword1 pa$$w0rd pa$$word pa55w0rd pa55word pass1234 pass12345 passpass passport passw0rd
    passw0rt password password! password1 password1! password12 password123 password1234 password2024 password2025
    password2026 passwort passwort1 passwort123 phoenix1 pokemon123 porsche911 princess princess1 q123456789 q1w2e3r4
    q1w2e3r4t5 qazwsx123 qazwsxedc qweasd123 qweasdzxc qweqweqwe qwer1234 qwerty1! qwerty12 qwerty123 qwerty1234 qwerty12345
    qwerty123456 qwertyui qwertyuiop qwertz12 qwertz123 qwertzui qwertzuiop rainbow1 realmadrid redsox04 root1234 samsung1
    samsung123 scorpion secret12 secret123 september shadow12 shadow123 shop1234 snowball soccer12 sommer2024 sommer2025
    sommer2026 spiderman spring2025 spring2026 starwars starwars1 summer2024 summer2025 summer2026 sunshine sunshine1
    superman superman1 test1234 test12345 testing123 testtest tigger12 toor1234 trustno1 user1234 username veronica victoria
    welcome1 welcome1! welcome12 welcome123 whatever willkommen winter2024 winter2025 winter2026 yankees1 zaq12wsx zaq1xsw2
    zaq1zaq1 zxcvbnm1 zxcvbnm123
  `
    .trim()
    .split(/\s+/),
);
