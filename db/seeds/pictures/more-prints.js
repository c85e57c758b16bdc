// Prints the mocks only named: birds, sheds, atlas sheets, works and weather. Same duplicator, same seeds every time.
const grey = v => `rgb(${v},${v},${v})`;
const fillGrey = (x, v) => { x.fillStyle = x.strokeStyle = grey(v); };
const poly = (x, w, h, points) => { x.beginPath(); points.forEach(([a, b], i) => (i ? x.lineTo(a * w, b * h) : x.moveTo(a * w, b * h))); x.closePath(); x.fill(); };

// White cuts a gouge leaves in a black shape.
function gouge(x, n, R, place) {
  x.save(); x.globalCompositeOperation = 'source-over'; x.strokeStyle = '#fff'; x.lineCap = 'round';
  for (let i = 0; i < n; i++) { const [a, b, t, l, d] = place(i, R); x.lineWidth = d; x.beginPath(); x.moveTo(a, b); x.lineTo(a + Math.cos(t) * l, b + Math.sin(t) * l); x.stroke(); }
  x.restore();
}

function gull(x, cx, cy, s, f) {
  x.save(); x.translate(cx, cy); x.scale(f, 1);
  x.beginPath(); x.ellipse(0, 0, s, s * 0.46, -0.16, 0, 7); x.fill();
  x.beginPath(); x.moveTo(-s * 0.7, -s * 0.1); x.lineTo(-s * 1.55, s * 0.26); x.lineTo(-s * 0.5, s * 0.34); x.fill();
  x.beginPath(); x.arc(s * 0.82, -s * 0.52, s * 0.31, 0, 7); x.fill();
  x.beginPath(); x.moveTo(s * 0.5, -s * 0.5); x.lineTo(s * 0.45, s * 0.1); x.lineTo(s * 0.95, -s * 0.1); x.lineTo(s * 1.05, -s * 0.4); x.fill();
  x.lineWidth = s * 0.07; for (const d of [-0.06, 0.2]) { x.beginPath(); x.moveTo(s * d, s * 0.4); x.lineTo(s * d, s * 0.95); x.stroke(); }
  x.fillStyle = '#fff'; x.beginPath(); x.arc(s * 0.9, -s * 0.58, s * 0.06, 0, 7); x.fill();
  x.strokeStyle = '#fff'; x.lineWidth = s * 0.05; for (let i = 0; i < 5; i++) { x.beginPath(); x.moveTo(-s * (0.9 - i * 0.16), s * (0.08 - i * 0.05)); x.quadraticCurveTo(-s * 0.2, s * (0.25 - i * 0.09), s * (0.35 - i * 0.03), s * (0.02 - i * 0.06)); x.stroke(); }
  x.restore();
}

// A sheet of the atlas: contours from noise, a walked line, names along it.
function atlas({ seed, width, height, sea, walk, names, title, land = 'green', water = 'sky' }) {
  const N = noiseField(seed), tall = height / width, high = (u, v) => N.fbm(u * 2.6 + N.fbm(u * 3, v * 3 + 8, 3), v * 2.6 + 3, 4) + sea(u, v / tall); // a plate measures both ways in widths
  return riso({ width, height, paper: [243, 241, 232], margin: 0.05, seed, inks: [
    { ink: water, screen: 'line', angle: 0, pitch: 9, draw: (u, v) => (high(u, v) < 0.42 ? 0.62 : 0) },
    { ink: land, draw: (u, v) => { if (u < 0.03 + 606 / (2 * width) && v < 0.03 * tall + 124 / (2 * width)) return 0; const k = high(u, v); if (k < 0.42) return 0; if (k < 0.43) return 0.95; return (k * 22) % 1 < 0.12 ? 0.62 : 0; } },
    { ink: 'red', dx: 1, dy: -1, draw: (x, w, h, _) => {
      x.lineCap = 'round'; x.lineJoin = 'round'; x.lineWidth = 13; x.setLineDash([1, 25]); x.beginPath();
      walk.forEach(([a, b], i) => { if (!i) return x.moveTo(a * w, b * h); const [p, q] = walk[i - 1]; x.quadraticCurveTo((p + a) / 2 * w + (i % 2 ? 40 : -40), (q + b) / 2 * h, a * w, b * h); }); x.stroke(); x.setLineDash([]);
      for (const [t, a, b] of names) { x.beginPath(); x.arc(a * w, b * h, 15, 0, 7); x.fill(); words(x, t, 46, { weight: 720, stretch: 'semi-condensed', at: [a * w + 28, b * h + 16] }); }
      x.fillStyle = '#fff'; x.fillRect(w * 0.03, h * 0.03, 606, 104); x.fillStyle = '#000'; x.lineWidth = 3; x.strokeRect(w * 0.03, h * 0.03, 606, 104);
      words(x, title[0], 40, { weight: 620, stretch: 'expanded', at: [w * 0.03 + 22, h * 0.03 + 50] }); words(x, title[1], 28, { weight: 480, at: [w * 0.03 + 22, h * 0.03 + 88] }); } }] });
}

// A shed, seen by somebody fond of it.
function shed({ seed, width, height, lean, doors, sky, wall, ink = 'black', windows = [] }) {
  const R = mulberry(seed), N = noiseField(seed);
  return riso({ width, height, paper: [241, 237, 226], margin: 0.07, seed, inks: [
    { ink: sky, screen: 'dot', angle: 30, pitch: 12, draw: (u, v) => (v < 0.8 ? 0.1 + 0.5 * Math.max(0, N.fbm(u * 2.4, v * 3, 4) - 0.3) : 0.5) },
    { ink: wall, dx: 1.5, dy: -1, draw: (x, w, h, _) => { fillGrey(x, 70); poly(x, w, h, [[0.2 + lean, 0.36], [0.8 + lean, 0.36], [0.78, 0.86], [0.22, 0.86]]); } },
    { ink, draw: (x, w, h, _) => {
      const X = (u, v) => (u + lean * (1 - (v - 0.36) / 0.5)) * w;
      poly(x, w, h, [[0.13 + lean, 0.37], [0.5 + lean * 1.3, 0.19], [0.87 + lean, 0.37], [0.82 + lean, 0.385], [0.5 + lean * 1.3, 0.235], [0.18 + lean, 0.385]]);
      fillGrey(x, 0); for (let i = 0; i <= 22; i++) { const u = 0.2 + 0.6 * i / 22; x.lineWidth = 2 + R() * 3.4; x.beginPath(); x.moveTo(X(u, 0.37), h * (0.245 + Math.abs(u - 0.5) * 0.4)); x.lineTo(X(u * 0.97 + 0.015, 0.86) + (R() - 0.5) * 5, h * (0.85 + R() * 0.02)); x.stroke(); for (let k = 0; k < 3; k++) { x.beginPath(); const y = 0.4 + R() * 0.42; x.ellipse(X(u + 0.012, y), y * h, 3 + R() * 3, 6 + R() * 8, 0, 0, 7); x.lineWidth = 1.6; x.stroke(); } }
      for (const [a, b] of doors) { x.lineWidth = 9; x.strokeRect(X(a, 0.5), h * 0.47, (b - a) * w, h * 0.385); fillGrey(x, 0); x.beginPath(); x.arc(X(b, 0.5) - 26, h * 0.67, 8, 0, 7); x.fill(); x.lineWidth = 6; x.beginPath(); x.moveTo(X(a, 0.5), h * 0.82); x.lineTo(X(b, 0.5), h * 0.51); x.stroke(); }
      for (const [a, b, c, d] of windows) { x.fillRect(X(a, b), b * h, c * w, d * h); x.strokeStyle = '#fff'; x.lineWidth = 7; x.beginPath(); x.moveTo(X(a, b) + c * w / 2, b * h); x.lineTo(X(a, b) + c * w / 2, (b + d) * h); x.moveTo(X(a, b), (b + d / 2) * h); x.lineTo(X(a, b) + c * w, (b + d / 2) * h); x.stroke(); fillGrey(x, 0); }
      x.lineCap = 'round'; for (let i = 0; i < 420; i++) { const u = R(), l = 10 + R() * 46; x.lineWidth = 2 + R() * 3; x.beginPath(); x.moveTo(u * w, h * (0.87 + R() * 0.12)); x.lineTo(u * w + (R() - 0.5) * 26, h * 0.87 - l * R() + 20); x.stroke(); } } }] });
}

Object.assign(PICTURES, {
  'print-eleven-gulls': () => riso({ width: 1120, height: 470, paper: [240, 240, 235], margin: 0.08, seed: 111, inks: [
    { ink: 'slate', draw: (x, w, h, _) => { x.fillRect(0, h * 0.74, w, 16); for (let i = 0; i < 5; i++) x.fillRect(w * (0.1 + i * 0.2), h * 0.74, 26, h * 0.26); const R = mulberry(4); for (let i = 0; i < 11; i++) gull(x, w * (0.055 + i * 0.0885), h * (0.575 - R() * 0.012), 66 + R() * 14, i === 7 ? -1 : 1); } },
    { ink: 'yellow', dx: 2, draw: (x, w, h, _) => { const R = mulberry(4); for (let i = 0; i < 11; i++) { const y = 0.575 - R() * 0.012, s = 66 + R() * 14, f = i === 7 ? -1 : 1, cx = w * (0.055 + i * 0.0885), cy = h * y; x.beginPath(); x.moveTo(cx + f * s * 1.08, cy - s * 0.6); x.lineTo(cx + f * s * 1.52, cy - s * 0.42); x.lineTo(cx + f * s * 1.06, cy - s * 0.36); x.fill(); } } }] }),
  'print-heron': () => { const R = mulberry(121); return riso({ width: 580, height: 1040, paper: [239, 238, 228], margin: 0.08, seed: 121, inks: [
    { ink: 'teal', screen: 'line', angle: 0, pitch: 14, draw: (u, v) => (v > 0.72 ? 0.32 + (v - 0.72) * 1.8 : 0) },
    { ink: 'slate', dx: 1, draw: (x, w, h, _) => { x.lineCap = 'round'; x.lineJoin = 'round';
      x.beginPath(); x.moveTo(w * .30, h * .47); x.bezierCurveTo(w * .36, h * .34, w * .66, h * .36, w * .72, h * .50); x.bezierCurveTo(w * .74, h * .58, w * .60, h * .62, w * .48, h * .59); x.bezierCurveTo(w * .36, h * .60, w * .18, h * .66, w * .12, h * .68); x.bezierCurveTo(w * .2, h * .58, w * .24, h * .52, w * .30, h * .47); x.fill();
      x.lineWidth = 40; x.beginPath(); x.moveTo(w * .64, h * .44); x.bezierCurveTo(w * .86, h * .38, w * .46, h * .30, w * .60, h * .185); x.stroke();
      x.beginPath(); x.ellipse(w * .65, h * .17, 52, 30, -.15, 0, 7); x.fill(); x.beginPath(); x.moveTo(w * .70, h * .152); x.lineTo(w * .99, h * .178); x.lineTo(w * .70, h * .19); x.fill(); x.lineWidth = 9; x.beginPath(); x.moveTo(w * .62, h * .155); x.quadraticCurveTo(w * .46, h * .155, w * .38, h * .215); x.stroke();
      x.lineWidth = 12; x.beginPath(); x.moveTo(w * .50, h * .59); x.lineTo(w * .53, h * .76); x.lineTo(w * .49, h * .93); x.moveTo(w * .58, h * .59); x.lineTo(w * .60, h * .70); x.lineTo(w * .50, h * .735); x.stroke();
      gouge(x, 110, R, () => { const t = R(); return [w * (.22 + t * .42), h * (.60 - t * .13 + (R() - .5) * .07 - .02), 2.6 + R() * .3, 26 + R() * 46, 2.5 + R() * 2.5]; }); x.fillStyle = '#fff'; x.beginPath(); x.arc(w * .665, h * .165, 6, 0, 7); x.fill(); } }] }); },
  'print-wren': () => { const R = mulberry(131); return riso({ width: 760, height: 690, paper: [243, 238, 226], margin: 0.08, seed: 131, inks: [
    { ink: 'rust', screen: 'dot', angle: 35, pitch: 11, dx: 2, draw: (x, w, h, _) => { fillGrey(x, 60); x.beginPath(); x.ellipse(w * .40, h * .55, w * .185, h * .19, -.3, 0, 7); x.fill(); fillGrey(x, 170); for (let i = 0; i < 13; i++) { const a = -1.15 + i * .13; x.lineWidth = 10; x.beginPath(); x.moveTo(w * .62 + Math.cos(a) * 90, h * .34 + Math.sin(a) * 90); x.lineTo(w * .62 + Math.cos(a) * (260 + R() * 260), h * .34 + Math.sin(a) * (260 + R() * 260)); x.stroke(); } } },
    { ink: 'black', draw: (x, w, h, _) => { x.beginPath(); x.ellipse(w * .39, h * .545, w * .18, h * .19, -.3, 0, 7); x.fill(); x.beginPath(); x.arc(w * .525, h * .385, w * .088, 0, 7); x.fill(); poly(x, w, h, [[.26, .50], [.14, .24], [.21, .225], [.34, .44]]); poly(x, w, h, [[.60, .355], [.69, .31], [.61, .385]]); poly(x, w, h, [[.605, .395], [.68, .41], [.60, .42]]);
      x.lineWidth = 9; x.beginPath(); x.moveTo(w * .36, h * .72); x.lineTo(w * .37, h * .82); x.moveTo(w * .44, h * .72); x.lineTo(w * .45, h * .82); x.stroke(); x.lineWidth = 15; x.beginPath(); x.moveTo(0, h * .84); x.quadraticCurveTo(w * .5, h * .80, w, h * .87); x.stroke();
      gouge(x, 150, R, () => { const a = R() * 6.28, q = Math.sqrt(R()); return [w * (.39 + Math.cos(a) * q * .16), h * (.55 + Math.sin(a) * q * .165), -.5 + R() * .4, 10 + R() * 16, 2.4 + R() * 2]; }); gouge(x, 7, R, i => [w * (.175 + i * .012), h * (.26 + i * .03), 1.1, 22, 4]); x.fillStyle = '#fff'; x.beginPath(); x.arc(w * .548, h * .362, 10, 0, 7); x.fill(); x.fillRect(w * .47, h * .318, w * .10, 8); } }] }); },
  'print-oystercatchers': () => riso({ width: 1060, height: 620, paper: [241, 239, 231], margin: 0.07, seed: 141, inks: [
    { ink: 'sky', screen: 'line', angle: 4, pitch: 13, draw: (u, v) => (v > .60 ? .18 + .5 * (v - .60) : v < .34 ? .44 - v : 0) },
    { ink: 'orange', dx: 2, draw: (x, w, h, _) => { x.lineCap = 'round'; for (let i = 0; i < 6; i++) { const cx = w * (.10 + i * .155), cy = h * (.50 + (i % 3) * .035), f = i === 4 ? -1 : 1; x.lineWidth = 12; x.beginPath(); x.moveTo(cx + f * 84, cy - 48); x.lineTo(cx + f * 176, cy - 18 + (i % 2) * 44); x.stroke(); x.lineWidth = 8; x.beginPath(); x.moveTo(cx - 6, cy + 40); x.lineTo(cx - 22, cy + 124); x.moveTo(cx + 16, cy + 40); x.lineTo(cx + 40, cy + 118); x.stroke(); } } },
    { ink: 'black', draw: (x, w, h, _) => { for (let i = 0; i < 6; i++) { const cx = w * (.10 + i * .155), cy = h * (.50 + (i % 3) * .035), f = i === 4 ? -1 : 1; x.save(); x.translate(cx, cy); x.scale(f, 1); x.beginPath(); x.ellipse(0, 0, 82, 42, -.2, 0, 7); x.fill(); x.beginPath(); x.arc(66, -48, 31, 0, 7); x.fill(); x.beginPath(); x.moveTo(-60, 0); x.lineTo(-128, 26); x.lineTo(-40, 32); x.fill(); x.fillStyle = '#fff'; x.beginPath(); x.ellipse(-6, 26, 66, 22, -.12, 0, 7); x.fill(); x.beginPath(); x.arc(76, -54, 6, 0, 7); x.fill(); x.restore(); fillGrey(x, 0); } } }] }),
  'print-atlas-ipswich': () => atlas({ seed: 151, width: 1000, height: 760, land: 'plum', water: 'teal', sea: (u, v) => .22 - .34 * Math.max(0, 1 - Math.abs(u - .52 - .16 * Math.sin(v * 5)) * 9) * (v > .35 ? 1 : v / .35), title: ['Sheet 1, Ipswich', 'walked in March, mostly in rain'],
    walk: [[.08, .88], [.22, .62], [.40, .52], [.45, .30], [.66, .24], [.78, .46], [.93, .40]], names: [['Cox Lane', .45, .30], ['a good bench', .22, .62], ['Wet Dock', .63, .56], ['geese', .78, .46]] }),
  'print-atlas-orwell': () => atlas({ seed: 163, width: 760, height: 1060, sea: (u, v) => .16 - .62 * Math.max(0, 1 - Math.abs(u - .30 - .30 * v - .08 * Math.sin(v * 9)) * (8 - 4 * v)), title: ['Sheet 4, Orwell', 'to where the map runs out'],
    walk: [[.70, .12], [.74, .30], [.83, .44], [.80, .60], [.90, .76], [.86, .93]], names: [['Nacton', .74, .30], ['mud', .80, .60], ['ferry, weekends', .40, .88], ['Pin Mill', .16, .50]] }),
  'print-atlas-shingle': () => atlas({ seed: 177, width: 1180, height: 520, land: 'rust', water: 'blue', sea: (u, v) => .13 - Math.min(.6, Math.max(0, (v - .58 - .06 * Math.sin(u * 5)) * 9)), title: ['Sheet 7, Shingle Street', 'forty-one shells, counted'],
    walk: [[.04, .40], [.20, .42], [.38, .36], [.58, .45], [.76, .40], [.96, .30]], names: [['tower, shut', .20, .42], ['a line of shells', .50, .56], ['turn back', .78, .41]] }),
  'print-shed-two-doors': () => shed({ seed: 181, width: 820, height: 900, lean: 0, doors: [[.27, .46], [.54, .73]], sky: 'pink', wall: 'teal', ink: 'black' }),
  'print-shed-leaning': () => shed({ seed: 187, width: 700, height: 960, lean: .085, doors: [[.40, .60]], sky: 'yellow', wall: 'slate', ink: 'blue', windows: [[.655, .48, .09, .10]] }),
  'print-shed-nobodys': () => shed({ seed: 193, width: 1040, height: 720, lean: -.03, doors: [], sky: 'sky', wall: 'rust', ink: 'plum', windows: [[.28, .50, .13, .18], [.58, .50, .13, .18]] }),
});
