const lines = (list: string): string[] =>
  list
    .split("\n")
    .map((line) => line.trim().replaceAll("¶", "\n"))
    .filter(Boolean);

/** What customers and agents write, with slots; `¶` is a line break. The bench's sentences are others. */
export const ENGLISH = lines(`
  {someone} {did}.
  {someone} {did} and {someone} {did}.
  {given}, {asks}
  {someone} from {company} {did}.
  {name}, {job} at {company}, {did}.
  Yesterday {someone} {did}.
  I think {someone} {did}, but {given} did not.
  {given}: {asks}¶{given}: I am {given}'s {relative}.
  {given}: "{asks}" {given}: "I don't know."
  "{asks}" {family} asked {given}.
  "{asks}" says {someone}.
  {family} and {family} {did}.
  {given} and {given} {did}.
  We were {small}: {given}, {given}, {given}, {given} and {given}.
  The songs by {family} and {family} are better than those of {name}.
  My {relative} {someone} {did}.
  My {relative} is called {name}.
  {name}¶¶{job}¶¶Contact:¶Phone: {phone}¶Mail: {email}¶Address: {address}
  {name}¶{job}¶{company}¶{address}
  {name}¶{job}¶{phone}
  {company} is a {nation} {job} agency.
  {company} {did}.
  There is a new {nation} restaurant in {city}, {asks}
  The {nation} {job} {name} {did}.
  Oh, {asks} It's {someone}.
  Oh no! Well, {asks}
  Bot: {asks} User: {name}
  Bot: {asks} User: {given}
  Agent: {asks} Customer: {family}
  Hi, this is {name}. I ordered a lamp {small} days ago and it has not arrived.
  Hello {given}, thanks for getting in touch with Customer Support.
  Dear {name},¶¶Thank you for contacting us about your order {number}.
  Dear Mr. {family}, we have received your claim.
  Dear Ms. {family},¶we are sorry for the delay.
  Could you change the name on the booking from {name} to {name}?
  {name} called yesterday and asked for a refund.
  I spoke to {given} from your team, who promised a replacement.
  I spoke with {name} in Billing last week.
  My colleague {name} will take over while I am on leave.
  Best regards,¶{name}
  Kind regards,¶¶{name}¶Head of Sales¶{company}
  Thanks,¶{given}
  Cheers¶{given}
  Please forward this to {name} at {company}.
  The parcel was signed for by {someone}, but nobody here has that name.
  The account holder is {name}, born in {city}.
  Our neighbour, Mrs. {family}, took the parcel.
  Dr. {family} has prescribed it for my daughter {given}.
  my husband {given} made the booking
  the reservation is under {name}
  is {given} available? I would rather talk to her
  {given}, can you hear me?
  Thank you, {given}! That was quick.
  Thanks {given}.
  Sorry {given}, I have to check that with my manager.
  Passengers: {name}, {name} and {name}
  Passenger 1: {name}¶Passenger 2: {name}
  Customer: {name}¶Email: {email}¶Phone: {phone}
  Name: {name}¶Address: {address}¶City: {city}
  Full name: {name}
  Ship to:¶{name}¶{address}
  {name}¶{address}
  {name}¶{company}¶{address}
  > {name}¶> {company}¶> {address}
  Please send it to {name}, {address}.
  Please send the replacement to {address}, not to the old address.
  I moved to {address} last month.
  My new address is {address}.
  The delivery address should be {address}. Thanks, {given}
  We live at {address} and the van never comes here.
  Can you deliver to {address}?
  Our office is at {address}.
  The shop at {address} does not accept returns.
  The driver left it at {address} instead of {address}.
  He lives on {address} near the station.
  Where: {address}
  The meeting takes place at {address} on Monday morning.
  Billing address: {address}
  Return address:¶{company}¶{address}
  It was sent to {address} by mistake, please return it to {city}.
  Let's meet at {company}, {address}.
  Take the bus to {address} and walk from there.
  The accident happened at {address}.
  I used to live in {address}, now I am in {city}.
  A letter came to {address} with my name on it.
  {given}: Hello, is anybody there?¶Agent: Yes, how can I help you?
  Agent: May I have your name? Customer: {name}
  Agent: And your first name, please? Customer: {given}.
  Agent: What is your address? Customer: {address}
  What was your mother's maiden name? {family}
  Who is the card holder? {name}.
  "{given}, are you coming?" asked {given}.
  "I never got it," said {someone}.
  {name} wrote: "The product is broken."
  {given} and {given} are travelling with me.
  {name} and {name} share one account.
  There are four of us: {given}, {given}, {given} and {given}.
  {given}'s phone does not connect any more.
  {name}'s order has been cancelled twice.
  This is about {someone}'s subscription.
  I am {name} and I need help with my invoice.
  I'm {given}, nice to meet you.
  It's {given} again.
  {name} here, still waiting.
  Hey {given}
  {given}?
  {reversed}
  Patient: {reversed}
  As agreed with {name} on the phone, please cancel my contract.
  According to {name}, a spokesman for {company}, the service will be back tomorrow.
  {name}, who works for {company} in {city}, wrote the review.
  The singer {name} was born in {city} in 19{small}.
  {family} joined {company} in {city} before moving to {country}.
  {family} scored twice against {company}.
  President {family} met {name} in {city}.
  {name} is the author of three books about {country}.
  A song by {name}, produced by {family} and {family}.
  It was written by {name} and sung by {name}.
  The film with {name} and {name} was shot in {country}.
  {someone} told me that {someone} would call back.
  {someone} is always so helpful, please pass that on.
  He asked for {someone}, but she was not in {city}.
  My mother {name} passed away, please close her account.
  I want to add {name} as an authorised user.
  Her name is {name}, not {name}.
  I bought it for {given}'s birthday.
  Agent {given} was rude to me.
  Your agent {name} told me otherwise.
  Is {company} a partner of yours?
  I work at {company} and we use {company} in {city}.
  {company} is based in {city}, {country}.
  {company} was founded in {city} and has offices in {country} and {country}.
  The {company} office in {city} is closed.
  I travelled from {city} to {city} via {city} with {company}.
  The flight from {city} to {city} was cancelled.
  I live in {city}, {country}.
  Do you ship to {country}?
  I am in {city} on business and my card does not work in {country}.
  In {country} the App Store shows another price.
  {city} is lovely in May.
  The weather in {city} was terrible.
  Customer Support told me to wait.
  Dear Customer Service Team, my order {number} is late.
  Dear Sir or Madam, I would like to complain.
  Dear Support Team,¶the Premium Plan is too expensive.
  Hello Customer Care,
  Hi there, I want to cancel my Premium Subscription.
  Hi team, Order {number} is missing.
  Hello everyone
  Good morning, my Internet Connection is down.
  I updated to Windows 11 and the Mobile App crashes on my Galaxy Phone.
  Please see the Terms and Conditions and the Privacy Policy.
  Order Number: {number}¶Status: Shipped¶Delivery: Standard Shipping
  Subject: Refund Request for Order {number}
  Black Friday and Cyber Monday offers end on Sunday.
  I paid with Apple Pay and Google Pay on Monday.
  The Account Settings page shows an Error Message.
  Kind regards,¶The Customer Support Team
  Best regards,¶Customer Service¶{company}
  Click Settings, then Security, then Reset Password.
  I have a Gold Card and a Platinum Account.
  Why is the exchange rate for Euro and Dollar so bad?
  On Christmas Eve and New Year the Help Desk is closed.
  NOBODY HELPS ME!!! I WANT MY MONEY BACK
  CAN SOMEBODY FROM SALES CALL ME PLEASE
  Would you be able to tell me when the Direct Debit is taken?
  I topped up but the Top Up did not go through.
  Does the Virtual Card work with American Express?
  Thank you for your patience. Is there anything else I can help with?
  Certainly! Please share your Order ID and the Email Address on file.
  Unfortunately the item is Out Of Stock until March.
  The Senior Manager said that the Board will decide in April.
  Step 1: Open the App. Step 2: Select Profile. Step 3: Choose Delete Account.
  The English version is fine, the French and German ones are not.
  He is a doctor and she is a teacher in {country}.
  God, this is annoying!
  Sir, I have told you three times.
  Professional Experience: Sales Manager, Key Account Manager at {company}
  Act of {small} May, Section {small}, Paragraph {small}
  She has worked as a Project Manager for {small} years and studied Computer Science at the University of {city}.
  The Great Depression, the Cold War and the Civil Rights Movement are on the syllabus.
  What do I do if the ATM swallowed my card?
  I have not received my PIN yet.
`);
