import { rawServer } from "/work/main/test/transport/raw-server";
const body='{"items":[],"itemsPerPage":50}';
const s = await rawServer((e)=>{ console.log(' req', e.number, e.socket.remotePort); e.answer(200, body, {"content-encoding":"gzip","content-type":"application/json"})});
for (const mode of ['text','reader','cancel']) for(let i=0;i<4;i++){ const t=performance.now();
 const c=new AbortController(); const to=setTimeout(()=>c.abort(),1000);
 try{ const r=await fetch(s.url,{signal:c.signal}); 
  if(mode!=='text'){const rd=r.body!.getReader(); for(;;){const {done}=await rd.read(); if(done)break}} else await r.text(); console.log('ok') }catch(e:any){console.log(mode, e.name,e.message,e.cause?.code,(performance.now()-t)|0); if(mode==='cancel')c.abort()} clearTimeout(to)}
process.exit()
