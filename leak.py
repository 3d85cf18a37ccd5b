import subprocess,re,glob,json
w=lambda t: re.findall(r"[a-z0-9']+",t.lower())
added=subprocess.run(['git','diff','-U0','9d5cdcb','--','specs','eval','docs','tests','src','samples'],capture_output=True,text=True).stdout
lines=[l[1:] for l in added.split('\n') if l.startswith('+') and not l.startswith('+++')]
G={}
for l in lines:
    t=w(l)
    for i in range(len(t)-6): G.setdefault(tuple(t[i:i+7]),l)
print(len(lines),len(G))
hits={}
def scan(text,src):
    t=w(text)
    for i in range(len(t)-6):
        g=tuple(t[i:i+7])
        if g in G: hits.setdefault(g,src)
for l in open('/work/shared/data/incidents/docs.jsonl'): scan(json.loads(l)['content'],'incidents')
for f in glob.glob('/work/shared/stories/*/articles/*'): scan(open(f,errors='replace').read(),f.split('/')[-3])
for f in glob.glob('/work/shared/data/attribution/**/*.txt',recursive=True)+glob.glob('/work/shared/data/time/**/*.tml',recursive=True)+glob.glob('/work/shared/data/ecbplus/**/*',recursive=True):
    try: scan(re.sub(r'<[^>]+>',' ',open(f,errors='replace').read()),f.split('/')[-2])
    except Exception: pass
for g,s in list(hits.items())[:60]: print(s,' '.join(g),'||',G[g][:110])
print(len(hits))
