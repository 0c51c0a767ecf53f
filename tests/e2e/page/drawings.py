"""Holds children's drawings as the pupils of the stage hand them in: SVG that a browser turns into PNG."""

_PAPER = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 290" width="400" height="290"><defs>
<filter id="c" x="-5%" y="-5%" width="110%" height="110%">
<feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="2" seed="4" result="n"/>
<feDisplacementMap in="SourceGraphic" in2="n" scale="7" xChannelSelector="R" yChannelSelector="G" result="d"/>
<feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="1" seed="9" result="g"/>
<feColorMatrix in="g" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -2.2 1.75" result="m"/>
<feComposite in="d" in2="m" operator="in"/></filter></defs><rect width="400" height="290" fill="#FBF8F1"/>
<g filter="url(#c)" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="5">LINES</g></svg>"""

_LINES = {
    "gordijn": """
<path stroke="#6b6f78" d="M58 40 H330 M62 40 V250 M62 250 H372 M62 250 L26 276"/><g stroke="#84609F"
stroke-width="7"><path d="M80 44 Q92 140 76 232"/><path d="M98 44 Q112 140 98 236"/><path d="M118 44
Q126 140 116 234"/><path d="M138 44 Q150 140 136 232"/><path d="M156 44 Q158 120 164 228"/></g><path
stroke="#84609F" stroke-width="5" d="M300 44 Q312 140 300 232 M318 44 Q326 140 320 234"/><ellipse
stroke="#D9932B" stroke-width="7" cx="236" cy="222" rx="44" ry="18"/><path stroke="#D9932B"
stroke-width="7" d="M204 216 Q236 200 268 218 M210 228 Q238 236 262 228"/><g stroke="#2b4a5a"><circle
cx="236" cy="142" r="17"/><path d="M236 160 V200 M236 172 L212 186 M236 172 L258 184 M214 186 L236 192
L258 184 L258 176 L236 184 L214 178 Z"/></g><g stroke="#e0b23c"><path d="M276 62 L264 86 H290 Z M268 98
l-4 12 M278 98 v14 M288 98 l5 11"/></g>
""",
    "tafel": """
<path stroke="#9a6a3c" stroke-width="8" d="M40 92 H360"/><path stroke="#9a6a3c" stroke-width="6" d="M66
96 V246 M336 96 V246"/><g stroke="#B5564A" stroke-width="6"><path d="M44 98 Q58 160 48 214 Q66 224 84
212 Q80 150 84 100"/><path d="M316 100 Q322 160 314 214 Q336 226 356 212 Q350 150 358 98"/><path d="M60
108 V200 M72 110 V206 M332 108 V204 M344 110 V206"/></g><g stroke="#2b4a5a"><circle cx="196" cy="158"
r="18"/><path d="M196 176 V214 M196 190 L172 204 M196 190 L222 204 M196 214 L164 228 M196 214 L230
230"/></g><path stroke="#2B79A8" d="M170 200 L196 210 L224 200 L224 186 L196 196 L170 186 Z"/><path
stroke="#6b6f78" d="M118 236 h26 M250 238 h28 M124 232 V150 M264 234 V150"/><path stroke="#5d8a5a"
d="M120 66 q8 -26 26 -22 q20 6 10 26 M142 70 h26 v18 h-26 z M232 88 v-24 h34 v24"/><path
stroke="#c9c3b4" stroke-width="4" d="M14 254 H388"/>
""",
    "plan": """
<rect stroke="#6b6f78" stroke-width="6" x="30" y="26" width="340" height="236" rx="4"/><path
stroke="#2B79A8" stroke-width="7" d="M366 60 V120 M366 150 V210"/><g stroke="#9a6a3c"><rect x="74"
y="150" width="54" height="34"/><rect x="74" y="200" width="54" height="34"/><rect x="152" y="150"
width="54" height="34"/><rect x="152" y="200" width="54" height="34"/><rect x="230" y="150" width="54"
height="34"/></g><path stroke="#84609F" stroke-width="8" d="M150 30 V104"/><g stroke="#D9932B"
stroke-width="6"><path d="M48 46 L132 104 M48 66 L110 112 M70 42 L138 88 M96 40 L140 70 M46 90 L84
116"/></g><path stroke="#2b4a5a" d="M230 60 q10 -18 22 0 t22 0 t22 0 M252 92 l16 -12 M252 92 l-14 -12
M252 92 v26"/><path stroke="#2b4a5a" d="M172 84 q24 10 44 -2 m-12 -8 l13 8 l-8 12"/>
""",
    "trap": """
<path stroke="#6b6f78" stroke-width="7" d="M30 250 H92 V212 H150 V174 H208 V136 H266 V98 H330"/><g
stroke="#2b4a5a"><circle cx="178" cy="104" r="15"/><path d="M178 120 V156 H206 V174 M178 134 L200
146"/></g><g stroke="#1F6B78"><circle cx="296" cy="222" r="28"/><circle cx="366" cy="222" r="28"/><path
d="M296 222 L320 182 H352 L366 222 M320 182 L338 222 H296 M352 182 l-6 -18 h16"/></g><path
stroke="#2B79A8" d="M24 60 q40 -20 66 0 t60 -2 M36 92 q30 -14 52 0 t44 -2 M250 44 q30 -16 56 0 t52 -4"/>
""",
    "regen": """
<rect stroke="#9a6a3c" stroke-width="8" x="110" y="30" width="180" height="180" rx="4"/><path
stroke="#9a6a3c" stroke-width="6" d="M200 32 V208 M112 120 H288"/><g stroke="#2B79A8"><path d="M134 52
l-8 20 M168 60 l-8 20 M226 50 l-8 20 M262 62 l-8 20 M140 142 l-8 20 M178 150 l-8 20 M232 140 l-8 20 M268
152 l-8 20 M156 96 l-6 14 M250 96 l-6 14"/></g><path stroke="#D9932B" stroke-width="7" d="M40 246 V150
M20 150 L34 104 H50 L64 150 Z"/><path stroke="#e0b23c" d="M14 172 l-4 12 M72 172 l6 12 M42 172
v0"/><path stroke="#6b6f78" d="M14 250 H388"/>
""",
}

DRAWINGS = {name: _PAPER.replace("LINES", lines) for name, lines in _LINES.items()}
