/** Towns and countries that support is written from, and the news. */
const lines = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);

export const CITIES = lines(`
  Berlin, Hamburg, München, Köln, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Nürnberg, Wien, Graz,
  Linz, Salzburg, Zürich, Bern, Basel, Genf, London, Manchester, Leeds, Bristol, Glasgow, Edinburgh, Dublin, New York, Chicago, Boston, Houston,
  Seattle, Denver, Portland, Austin, Toronto, Montreal, Vancouver, Calgary, Sydney, Melbourne, Perth, Paris, Lyon, Marseille, Nantes, Madrid,
  Sevilla, Valencia, Lisbon, Porto, Rome, Milan, Torino, Palermo, Warsaw, Kraków, Gdańsk, Prague, Brno, Budapest, Szeged, Bucharest, Sofia,
  Athens, Istanbul, Ankara, Izmir, Cairo, Lagos, Accra, Dakar, Nairobi, Mumbai, Delhi, Bangalore, Chennai, Beijing, Shanghai, Hong Kong,
  Hanoi, Seoul, Busan, Tokyo, Osaka, Kyoto, São Paulo, Lima, Bogotá, Buenos Aires, Santiago, Mexico City, Oslo, Bergen, Stockholm, Uppsala,
  Helsinki, Tampere, Copenhagen, Aarhus, Rotterdam, Utrecht, Gent, Freiburg im Breisgau, Rothenburg, Bad Homburg, Neustadt, Oldenburg
`);

export const COUNTRIES = lines(`
  Germany, Deutschland, Austria, Österreich, Switzerland, Schweiz, France, Frankreich, Italy, Italien, Spain, Spanien, Portugal, Poland, Polen,
  Hungary, Czech Republic, Denmark, Norway, Sweden, Finland, Iceland, Greenland, Netherlands, Belgium, United Kingdom, Ireland, United States, USA,
  Canada, Mexico, Brazil, Uruguay, Argentina, Chile, Australia, New Zealand, South Africa, Tunisia, Morocco, Egypt, Nigeria, Ghana, Senegal, Kenya,
  Turkey, Türkei, Cyprus, Greece, Israel, India, China, Japan, Korea, Vietnam, Russia, Ukraine, Croatia, Serbia, Slovenia, Romania, Bulgaria
`);

export const PLACES = [...CITIES, ...COUNTRIES];
