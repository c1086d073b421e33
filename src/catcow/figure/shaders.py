"""The film's OpenGL programs: skin and things, the shadow they throw, and the ink around them."""

from __future__ import annotations

from typing import Final

SKINNED: Final = """
uniform mat4 bones[32]; uniform float breath;
in vec3 position; in vec3 normal; in vec4 joints; in vec4 weights; in vec3 breathing;
mat4 blended() {
  return bones[int(joints.x)] * weights.x + bones[int(joints.y)] * weights.y
       + bones[int(joints.z)] * weights.z + bones[int(joints.w)] * weights.w; }
vec3 placed(mat4 m) { return (m * vec4(position + breath * breathing, 1.0)).xyz; }
"""

FIGURE_VERTEX: Final = (
    "#version 330\n"
    + SKINNED
    + """
uniform mat4 clip_from_world; uniform vec3 eye; uniform float far_of[32]; uniform mat4 head_from_bind;
out vec3 n; out vec3 head; out float depth; flat out float label; out float back;
void main() {
  mat4 m = blended(); vec3 p = placed(m);
  n = mat3(m) * normal; depth = distance(eye, p); label = joints.x;
  head = (head_from_bind * vec4(position, 1.0)).xyz;
  back = far_of[int(joints.x)] * weights.x + far_of[int(joints.y)] * weights.y
       + far_of[int(joints.z)] * weights.z + far_of[int(joints.w)] * weights.w;
  gl_Position = clip_from_world * vec4(p, 1.0); }"""
)

FIGURE_FRAGMENT: Final = """#version 330
uniform vec3 colour; uniform vec3 skin; uniform vec3 ink; uniform vec3 shade; uniform vec3 bright;
uniform vec3 dusk; uniform vec3 face; uniform vec4 strength; uniform bool glossy;
uniform vec3 light; uniform mat3 view; uniform float material; uniform float head_label;
uniform sampler2D ear; uniform sampler2D mouth; uniform vec4 ear_box; uniform vec4 mouth_box;
in vec3 n; in vec3 head; in float depth; flat in float label; in float back;
layout(location = 0) out vec4 paint; layout(location = 1) out vec4 form;
float soft(float edge, float x) { return 1.0 - smoothstep(edge - 0.045, edge + 0.045, x); }
void main() {
  vec3 normal = normalize(n); vec3 c = colour; float lit = dot(normal, light);
  if (label == head_label) {
    if (abs(head.z) > 0.055) {
      float e = texture(ear, (head.xy - ear_box.xy) / ear_box.zw).r;
      float w = 0.75 * fwidth(e) + 0.03;
      if (e > -w) {
        c = mix(c, skin, smoothstep(-w, 0.0, e));
        c = mix(c, ink, 0.8 * (1.0 - smoothstep(0.0, w, abs(e)))); }
    } else if (head.x > 0.055) {
      float k = texture(mouth, (head.zy - mouth_box.xy) / mouth_box.zw).r;
      float w = fwidth(k) + 0.01;
      c = mix(c, face, 0.75 * smoothstep(-w, w, k));
    }
  }
  c = mix(c, shade, strength.x * soft(0.06, lit));
  c = mix(c, shade, strength.x * 0.8 * soft(-0.32, lit));
  if (glossy) c = mix(c, bright, strength.y * (1.0 - soft(0.90, lit)));
  c = mix(c, dusk, strength.z * clamp(back, 0.0, 1.0));
  paint = vec4(c, 1.0);
  vec3 seen = view * normal;
  form = vec4(seen.xy, depth, 1.0 + label + 64.0 * material); }"""

THING_VERTEX: Final = """#version 330
uniform mat4 clip_from_world; uniform vec3 eye;
in vec3 position; in vec3 normal; in vec3 colour; in vec3 edge;
out vec3 n; out vec3 c; out vec3 p; out float depth; flat out vec3 l;
void main() { n = normal; c = colour; l = edge; p = position; depth = distance(eye, position);
  gl_Position = clip_from_world * vec4(position, 1.0); }"""

THING_FRAGMENT: Final = """#version 330
uniform mat3 view; uniform float number; uniform vec3 shadow; uniform float shadow_strength;
uniform sampler2D shed; uniform vec4 cast_box;
in vec3 n; in vec3 c; in vec3 p; in float depth; flat in vec3 l;
layout(location = 0) out vec4 paint; layout(location = 1) out vec4 form; layout(location = 2) out vec4 edge;
void main() {
  vec3 result = c; vec3 normal = normalize(n);
  if (p.y < 0.02 && normal.y > 0.9) {
    vec2 at = (p.xz - cast_box.xy) / cast_box.zw; float sum = 0.0, most = 0.0;
    for (int i = -3; i <= 3; i++) for (int k = -3; k <= 3; k++) {
      float w = exp(-float(i * i + k * k) / 7.0);
      sum += w * texture(shed, at + vec2(i, k) * 0.0065).r; most += w; }
    float s = sum / most;
    float dark = 0.5 * smoothstep(0.03, 0.22, s) + 0.75 * smoothstep(0.3, 0.6, s);
    result = mix(result, shadow, shadow_strength * dark);
  } else result *= 1.0 - 0.05 * smoothstep(0.2, -0.8, normal.y);
  paint = vec4(result, 1.0); form = vec4((view * normal).xy, depth, -number); edge = vec4(l, 1.0); }"""

CAST_VERTEX: Final = (
    "#version 330\n"
    + SKINNED
    + """
uniform vec4 cast_box; out float height;
void main() { vec3 p = placed(blended()); height = p.y;
  gl_Position = vec4((p.xz - cast_box.xy) / cast_box.zw * 2.0 - 1.0, clamp(p.y, 0.0, 2.0) - 1.0, 1.0); }"""
)

CAST_FRAGMENT: Final = """#version 330
uniform float reach; in float height; out vec4 dark;
void main() { dark = vec4(pow(clamp(1.0 - height / reach, 0.0, 1.0), 1.3)); }"""

SCREEN_VERTEX: Final = """#version 330
in vec2 corner; void main() { gl_Position = vec4(corner, 0.0, 1.0); }"""

INK_FRAGMENT: Final = """#version 330
uniform sampler2D paint; uniform sampler2D form; uniform sampler2D edge;
uniform vec3 ground; uniform vec3 line; uniform float unit; uniform float pixel_m;
uniform float head_label;
out vec4 result;
vec4 at(ivec2 p) { return texelFetch(form, p, 0); }
bool figure(vec4 f) { return f.w > 0.5; }
float facing(vec4 f) { return sqrt(max(1.0 - dot(f.xy, f.xy), 0.0144)); }
int label_of(vec4 f) { return int(mod(f.w - 1.0, 64.0) + 0.5); }
int material_of(vec4 f) { return int((f.w - 1.0) / 64.0); }
uniform sampler2D related;
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy); ivec2 size = textureSize(form, 0) - 1;
  vec4 f = at(here); vec4 p = texelFetch(paint, here, 0);
  vec3 c = mix(ground, p.rgb, p.a);
  float outline = 0.0, inner = 0.0, seam = 0.0, thing = 0.0; vec3 thing_ink = vec3(0.0);
  int wide = int(ceil(1.6 * unit)); float most = 1.6 * unit;
  // Where a ring around the pixel is all of one piece there is no line: most pixels end here.
  bool alike = true; float pace = max(1.0, most);
  for (int k = 0; k < 8 && alike; k++) {
    float a = 0.7853982 * float(k);
    vec4 g = at(clamp(here + ivec2(round(pace * vec2(cos(a), sin(a)))), ivec2(0), size));
    alike = f.w == g.w && abs(f.z - g.z) < 0.012 && dot(f.xy - g.xy, f.xy - g.xy) < 0.09; }
  if (alike) { result = vec4(c, 1.0); return; }
  for (int dy = -wide; dy <= wide; dy++) for (int dx = -wide; dx <= wide; dx++) {
    float r = length(vec2(dx, dy)); if (r > most || (dx == 0 && dy == 0)) continue;
    ivec2 there = clamp(here + ivec2(dx, dy), ivec2(0), size); vec4 g = at(there);
    if (figure(f) != figure(g)) {
      vec4 it = figure(f) ? f : g; vec4 other = figure(f) ? g : f;
      if (other.w > -0.5 || other.z > it.z - 0.004) outline = 1.0;
      else { thing = 1.0; thing_ink = texelFetch(edge, figure(f) ? there : here, 0).rgb; }
    }
    else if (figure(f)) {
      if (r > 1.05 * unit) continue;
      int a = label_of(f), b = label_of(g);
      float jump = abs(g.z - f.z) ;
      float fa = facing(f), fb = facing(g);
      float slope = max(sqrt(1.0 - fa * fa) / fa, sqrt(1.0 - fb * fb) / fb);
      float least = (a == b && float(a) == head_label) ? 0.006 : 0.012;
      bool close = texelFetch(related, ivec2(a, b), 0).r > 0.5;
      vec3 na = vec3(f.xy, fa), nb = vec3(g.xy, fb);
      if (jump > least + pixel_m * r * 1.3 * slope || (!close && jump > 0.003)
          || (dot(na, nb) < 0.30 && float(a) != head_label)) inner = 1.0;
      int m = material_of(f), o = material_of(g);
      if (r <= 0.75 * unit && m != o && m < 4 && o < 4) seam = 0.55;
    } else if (f.w < -0.5 || g.w < -0.5) {
      if (r > 0.85 * unit) continue;
      bool differs = abs(f.w - g.w) > 0.5 || dot(f.xy, g.xy) + facing(f) * facing(g) < 0.7
        || abs(f.z - g.z) > 0.03 + pixel_m * r * 2.0 / min(facing(f), facing(g));
      if (differs) { thing = 1.0;
        bool mine = f.w < -0.5 && (g.w > -0.5 || f.z <= g.z);
        thing_ink = texelFetch(edge, mine ? here : there, 0).rgb; }
    }
  }
  c = mix(c, thing_ink, thing);
  c = mix(c, line, max(seam, max(inner, outline)));
  result = vec4(c, 1.0); }"""

SHRINK_FRAGMENT: Final = """#version 330
uniform sampler2D picture; uniform int factor; out vec4 result;
void main() { ivec2 at = ivec2(gl_FragCoord.xy) * factor; vec4 sum = vec4(0.0);
  for (int y = 0; y < factor; y++) for (int x = 0; x < factor; x++)
    sum += texelFetch(picture, at + ivec2(x, y), 0);
  result = sum / float(factor * factor); }"""
