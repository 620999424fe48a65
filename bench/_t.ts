import { CHECKS } from "@/core/checks/registry";
import { inputFor, messagesFrom, toolCall } from "@/core/checks/testing";
import { identifierCandidates } from "@/core/checks/identifiers";
import { supportSentences } from "@/core/explain/support";
const units = ["1","1 ","1-","12.","1,","a","A","Aa ","@","a@","a.","a@a.","(","[","{","((1","[[a](","_","a_","-","*","# ","\n","\n- A","yes ","no, ","but ","if ","yes, if ","ja, aber ","$","$1 ","1$ ","May 1 ","1. May ","2024-","ending in 1","...","*1234 ","Mr ","Hi Anna, ","Passengers: A B, ","A B, ","Straße 1 ","1 Main ","1 Main St ","ID ","DE89","4111 ","+49 ","talk to a ","i want to ","ä","\u0301","\u200b","’","I'm ","thank you, ","sure, ","has been ","has been booked ","W2611340 ","1:1","\\_","A-1","a b ","mit einem ","Name: ","my name is ","1/1/","'", "\u00a0", "?", "? ", "! ", "yes? ", "aber, ?", "to i", "here is "];
const N = 20000;
const make=(t:string)=>{ return inputFor(t,{customer:{displayName:"Mia Li",identifiers:[{type:"order_id",value:"W2611340"}]},messages:messagesFrom("c: hello","a: Shall I cancel W2611340? Would you like me to proceed?","c: "+t),documents:[{id:"k",title:"k",kind:"a",party:"first",version:null,text:t}],toolCalls:[toolCall("cancel_order",{order_id:"W2611340"},{note:t},true)]});};
const rows:[number,string,string][]=[];
for (const unit of units) {
  const t=unit.repeat(Math.ceil(N/unit.length)).slice(0,N);
  for (const check of CHECKS){ let best=1e9; for(let k=0;k<2;k++){const input=make(t); const s=performance.now(); check.run(input); best=Math.min(best,performance.now()-s);} rows.push([best,check.id,unit]); }
  let best=1e9; for(let k=0;k<1;k++){const input=make(t); const s=performance.now(); supportSentences(input); best=Math.min(best,performance.now()-s);} rows.push([best,"support",unit]);
  let b2=1e9; for(let k=0;k<2;k++){ const s=performance.now(); identifierCandidates(t); b2=Math.min(b2,performance.now()-s);} rows.push([b2,"candidates",unit]);
}
rows.sort((a,b)=>b[0]-a[0]);
for(const r of rows.slice(0,40)) console.log(r[0].toFixed(1),r[1],JSON.stringify(r[2]));
