/** Further words that English writes large: peoples, what companies are called by, and what stands on labels, in headings and at the beginning of a request. */
export const MORE_ENGLISH_WORDS = `
  Afghan Albanian Algerian Angolan Argentine Argentinian Armenian Azerbaijani Bangladeshi Basque Bavarian Belarusian Bolivian Bosnian Bulgarian Burmese Cambodian Cameroonian
  Catalan Chechen Chilean Colombian Congolese Cuban Cypriot Dominican Ecuadorian Estonian Ethiopian Filipino Flemish Georgian Ghanaian Guatemalan Haitian Hawaiian Hebrew
  Icelandic Indonesian Iraqi Israeli Ivorian Jamaican Jordanian Kazakh Kenyan Kurdish Kuwaiti Latin Latvian Lebanese Libyan Lithuanian Macedonian Malaysian Maltese Mongolian
  Montenegrin Moroccan Namibian Nepalese Nepali Nicaraguan Pakistani Palestinian Panamanian Paraguayan Persian Peruvian Polynesian Qatari Roman Rwandan Salvadoran Saudi
  Scandinavian Senegalese Singaporean Slavic Slovak Slovakian Slovenian Somali Soviet Sudanese Syrian Taiwanese Tanzanian Thai Tibetan Tunisian Ugandan Uruguayan Uzbek Venezuelan
  Welsh Yugoslav Zambian Zimbabwean Americans Britons Canadians Germans Italians Russians Europeans Africans Asians Greenlander Greenlanders Icelander Scots Swede Swedes Dane
  Danes Finn Finns Pole Poles Turk Turks Spaniard Spaniards Irishman Englishman Dutchman Frenchman Orchestra Village Multinational Insights Solutions Systems Consulting Partners
  Holdings Industries Corporation Labs Motors Airlines Airways Foods Energy Logistics Capital Ventures Associates Brothers Sons Southern Northern Eastern Western Central Upper
  Lower Greater Cent Cents Citizen Citizens Euros Franc Francs Machine Machines Peso Pesos Pound Pounds Resident Residents Ruble Rubles Rupee Rupees Withdrawal Yen Accept
  Activate Add Adjust Align Allow Apply Approve Archive Arrange Ask Assign Attach Attack Authority Avoid Block Bring Browse Buy Calculate Charge Check Choose Clear Click Close
  Collect Compare Complete Confirm Connect Consider Contact Continue Convert Copy Correct Cover Create Cut Deactivate Decide Decline Define Deliver Describe Disable Discard
  Dispatch Display Drag Drop Earn Edit Enable Enjoy Ensure Enter Escalate Estimate Evaluate Exit Expand Expect Explain Export Extend Favor Feel Fill Find Finish Fix Follow
  Forward Freeze Gather Generate Greet Handle Hold Identify Ignore Import Include Increase Inform Install Investigate Invite Join Jump Keep Launch Learn Leave Link Load Locate
  Log Look Lose Maintain Make Manage Maximize Measure Merge Minimize Modify Monitor Move Notify Obtain Opt Pack Pause Pay Pick Place Play Prepare Prevent Print Proceed Protect
  Provide Publish Pull Push Put Raise Reach Rebook Receive Recommend Reconcile Reconnect Recover Redeem Reduce Refer Refresh Refuse Register Reject Rely Remind Remove Rename
  Renew Reopen Repair Repeat Replace Require Reschedule Reserve Resolve Respond Restart Restore Resume Retrieve Retry Reveal Reverse Revoke Route Run Save Scan Schedule Scroll
  Search Select Sell Send Separate Serve Set Settle Share Skip Sort Specify Spend Split Start Stay Submit Subscribe Suggest Suspend Swap Switch Sync Tap Tell Translate Trigger
  Troubleshoot Turn Unblock Understand Undo Unlock Unsubscribe Upload Validate Verify Wait Warn Watch Withdraw Work Write Accepted Added Answered Applied Approved Asked Assigned
  Based Blocked Booked Broken Called Cancelled Changed Charged Checked Closed Completed Confirmed Corrected Created Damaged Decided Declined Deleted Delivered Denied Edited Ended
  Escalated Expired Failed Finished Greets Hidden Invented Invited Issued Kept Left Lost Masked Missed Missing Opened Ordered Paid Pending Planned Prepaid Received Refunded
  Refused Rejected Released Removed Renewed Replaced Reported Required Reserved Resolved Returned Reviewed Rewritten Saved Scheduled Sealed Selected Sent Shared Signed Sold
  Started Stolen Stopped Submitted Suspended Unknown Unlimited Unpaid Updated Upgraded Used Verified Withdrawn Written Ability Access Accident Action Activity Addition Additional
  Advance Advantage Advice Agreement Aircraft Aisle Allowance Alternative Analysis Answer Area Arrival Assistance Attachment Attempt Attribute Audit Availability Average Baggage
  Bag Basic Basis Bed Beginning Benefit Bicycle Bike Blanket Boiler Bottle Box Breakfast Buffer Bug Bundle Bus Cabin Cable Calendar Camera Campaign Carrier Case Cashback Category
  Cause Certificate Chair Channel Charger Checklist Checkout Cheque Child Children Choice Class Clause Clock Closure Coat Coffee Colour Color Comment Commercial Common Comparison
  Compensation Complaint Condition Connectivity Consent Contents Control Conversation Cost Coupon Couple Coverage Cushion Cycle Damage Daylight Deadline Deal Debt Decision
  Default Delay Demand Departure Destination Device Difference Dinner Direction Dispute Distance Domestic Door Double Draft Dress Drill Driver Duration Duty Economy Effect
  Eligibility Eligible Emergency Employee Employer Entry Equipment Essential Evidence Example Exception Excursion Expense Experience Expiry Extra Factor Fault Fares Fare Fast
  File Filter Flag Flat Folder Food Form Format Fraud Frequency Frequent Fridge Fuel Function Fund Funds Furniture Garden Gas Glass Goods Grace Grocery Ground Growth Handbook
  Hardware Heater Heating Hint Holiday Host Hour Hours Household Identifier Identity Image Impact Incident Index Industry Instruction Instructions Interest Intermediate
  Investment Jacket Job Journey Key Keys Kitchen Label Lamp Laptop Late Layover Lease Length Light Limits Lounge Lunch Luggage Magazine Mailing Map Margin Material Meal Medicine
  Menu Merchant Merchants Merci Method Metric Middle Minimum Minute Mistake Monthly Motor Multi Nonstop Normal Notification Object Objection Occasion Onboarding Operation Origin
  Outage Outbound Overdraft Overview Oven Pair Paper Parking Party Pass Passenger Passport Path Pattern Penalty Percent Performance Period Permission Personal Phase Photo
  Physical Picture Piece Player Plug Pocket Point Points Pool Port Position Power Practice Preference Preferred Primary Printer Priority Private Procedure Promise Promo Promotion
  Property Protection Provider Purpose Qualifying Quantity Quarter Quote Range Ratio Reader Reason Recipient Recommendation Recovery Reduction Reminder Renewal Rental Replacement
  Requirement Requirements Residence Resource Responsibility Restriction Result Risk Role Root Round Router Row Safe Safety Sample Savings Saver Scope Score Screen Seat Seats
  Second Secondary Seller Sentence Serial Shift Shoes Shower Side Signature Single Situation Size Snack Sofa Source Space Speed Sport Stage Standby Stop Storage Strategy Stuff
  Style Suitcase Summary Supply Surcharge Tag Tariff Task Template Terminal Ticketing Tier Tip Tips Token Tone Tool Topic Touch Toy Traffic Trail Training Trip Trouble Tutorial
  Unit Usage Vacation Validity Vehicle Vendor Verification Volume Waiver Warehouse Warning Washing Waste Weekly Weight Wheel Wifi Window Wine Wire Wording Workflow Workspace
  Yearly Yield
`;
