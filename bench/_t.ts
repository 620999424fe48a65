import { CHECKS } from "@/core/checks/registry";
import { inputFor, messagesFrom, toolCall } from "@/core/checks/testing";
import { identifierCandidates } from "@/core/checks/identifiers";
import { supportSentences } from "@/core/explain/support";
const units = ["1","1 ","1-","12.","1,","a","A","Aa ","@","a@","a.","a@a.","(","[","{","((1","[[a](","_","a_","-","*","# ","\n","\n- A","yes ","no, ","but ","if ","yes, if ","ja, aber ","$","$1 ","1$ ","May 1 ","1. May ","2024-","ending in 1","...","*1234 ","Mr ","Hi Anna, ","Passengers: A B, ","A B, ","Straße 1 ","1 Main ","1 Main St ","ID ","DE89","4111 ","+49 ","talk to a ","i want to ","ä","\u0301","\u200b","’","I'm ","thank you, ","sure, ","has been ","has been booked ","W2611340 ","1:1","\\_","A-1","a b ","mit einem ","Name: ","my name is ","1/1/","'", "\u00a0", "?", "? ", "! ", "yes? ", "aber, ?", "to i", "here is "];
const N = 20000;
const make=(t:string)=>{ return inputFor(t,{customer:{displayName:"Mia Li",identifiers:[{type:"order_id",value:"W2611340"}]},messages:messagesFrom("c: hello","a: Shall I cancel W2611340? Would you like me to proceed?","c: "+t),documents:[{id:"k",title:"k",kind:"a",party:"first",version:null,text:t}],toolCalls:[toolCall("cancel_order",{order_id:"W2611340"},{note:t},true)]});};

const time=(f:(t:string)=>void,unit:string,n:number)=>{const t=unit.repeat(Math.ceil(n/unit.length)).slice(0,n); let b=1e9; for(let k=0;k<3;k++){const s=performance.now(); f(t); b=Math.min(b,performance.now()-s); if(b>300)break;} return b;};
const fs:[string,(t:string)=>void][]=[...CHECKS.map((c):[string,(t:string)=>void]=>[c.id,(t)=>{c.run(make(t))}]),["support",(t)=>{supportSentences(make(t))}],["candidates",(t)=>{identifierCandidates(t)}]];
for(const [n,f] of fs) for(const u of units){ const a=time(f,u,10000); const b=time(f,u,20000); if(b>25 || b/a>5 && b>5) console.log(n,JSON.stringify(u),a.toFixed(1),b.toFixed(1),(b/a).toFixed(1)); }
