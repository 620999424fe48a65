const lines = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);

export const COMPANIES = lines(`
  Amazon, Google, Microsoft, Apple, PayPal, Visa, Mastercard, Deutsche Bahn, Telekom, Vodafone, Lufthansa, Siemens, Bosch, Zalando, Otto, DHL,
  Hermes, UPS, FedEx, Netflix, Spotify, Samsung, Sony, Philips, IKEA, Sparkasse, Commerzbank, Allianz, AXA, Barclays, Santander, Revolut, Klarna,
  Stripe, Shopify, Booking, Airbnb, Uber, Bolt, Ryanair, United Airlines, British Airways, BBC, Fuse TV, ZDF, Bayern München, Borussia Dortmund,
  SPD, CDU, Universität Leipzig, University of Oxford, Red Cross, Rotes Kreuz, Spiegel, Rolling Stone, New York Times, Acme, Initech, Globex
`);

export const STREETS = {
  names: lines(`
    Main, Oak, Maple, Cedar, Elm, Park, Lake, Hill, Church, High, Mill, River, Spring, Sunset, Washington, Lincoln, Kings, Queens, Victoria, Station,
    Market, Bridge, Harbour, Meadow, Forest, Chestnut, Willow, Highland, Prospect, First, Second, Third, Fifth, Broadway
  `),
  english:
    lines(`Street, St, St., Road, Rd, Avenue, Ave, Ave., Lane, Drive, Dr, Court, Place, Square, Terrace, Way, Boulevard, Crescent, Close, Hill,
    Gardens, Parkway, Circle, Squares, Route, Gateway, Union, Streets, Courts, Pass, Trail, Loop, Mews, Grove, Row, Highway`),
  german: lines(`
    *straße, *str., *-Straße, *weg, *platz, *allee, *gasse, *ring, Lange Straße, Hauptstraße, Bahnhofstraße, Dorfstraße, Am *, An der *, Im *grund,
    Schulstraße, Gartenstraße, Lindenallee, Kirchplatz, Mühlenweg, Birkenweg, Goethestraße, Schillerplatz, Alte *straße, *damm, *ufer, *steig, Auf dem *
  `),
  foreign: lines(`
    Rue *, Rue de la *, Avenue *, Boulevard *, Via *, Viale *, Piazza *, Calle *, Calle de *, Avenida *, Plaza *, Rua *, Rua da *, *straat, *weg,
    *laan, *gata, *gatan, *vej, *vejen, *veien, *katu, *tie, *kuja, * u., * utca, * út, * tér, ul. *, ulica *, *ova, *ská, * Cd., * Sk., * Caddesi, * Sokak,
    Strada *, Vicolo *, Corso *, * rkp., *gränd, *bakken, *braut, *stígur, * Sreet, Camino *, Praça *, Chemin *, Impasse *, *bergen, *by, *ville, *
  `),
};
