"""Covers: drawings written as SVG by these functions, rasterised by ffmpeg's librsvg."""

import math
import random

SIZE = 600


def _svg(background, *shapes):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="0 0 {SIZE} {SIZE}">'
            f'<rect width="{SIZE}" height="{SIZE}" fill="{background}"/>{"".join(shapes)}</svg>')


def _line(x1, y1, x2, y2, colour, width):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>'


def _circle(x, y, r, colour):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{colour}"/>'


def _rect(x, y, w, h, colour, turn=0, round_=0):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{round_}" fill="{colour}" transform="rotate({turn} {x + w / 2:.1f} {y + h / 2:.1f})"/>'


def _path(d, colour, stroke="none", width=0):
    return f'<path d="{d}" fill="{colour}" stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"/>'


def bows():
    """Four bows and a low sun."""
    shapes = [_circle(470, 430, 92, "#e8a33d"), _rect(0, 470, 600, 130, "#12261f")]
    for i in range(4):
        x, lean = 90 + 110 * i, -60 + 16 * i
        shapes += [_line(x, 560, x + 120 + lean, 60, "#f3ead2", 3), _path(f"M{x - 12} 556 Q{x + 30 + lean * .4} 300 {x + 108 + lean} 58", "none", "#8c4a2a", 9),
                   _rect(x - 24, 528, 22, 46, "#0a1410", 12, 5)]
    return _svg("#1f4036", *shapes)


def roll():
    """A piano roll with the holes of a tune."""
    rng, shapes = random.Random(1912), [_rect(70, 0, 460, 600, "#eadfb4")]
    for lane in range(22):
        y, x = rng.uniform(-40, 40), 92 + lane * 19.5
        while y < 580:
            length = rng.choice((14, 14, 28, 56))
            if rng.random() < 0.5:
                shapes.append(_rect(x, y, 9, length, "#3a2a1c", 0, 4))
            y += length + rng.choice((14, 28, 42))
    shapes += [_rect(30, -10, 540, 46, "#6d3b1f", 0, 12), _rect(30, 564, 540, 46, "#6d3b1f", 0, 12), _rect(30, 0, 540, 8, "#a3673c"), _rect(30, 566, 540, 8, "#a3673c")]
    return _svg("#c9b98a", *shapes)


def moon():
    """A half moon and what the water makes of it."""
    shapes = [_rect(0, 330, 600, 270, "#16324a"), _path("M300 90 A105 105 0 0 1 300 300 Z", "#f6e7b9"), _path("M300 90 A105 105 0 0 0 300 300 Z", "#2a4a63")]
    for i in range(7):
        width = 190 - 22 * i + (18 if i % 2 else 0)
        shapes.append(_rect(300 - width / 2 + 14 * math.sin(i * 1.9), 352 + 32 * i, width, 13, "#f6e7b9", 0, 6))
    return _svg("#0e2438", *shapes)


def stairs():
    """Stairs that turn back on themselves."""
    d = "M0 600"
    for floor in range(4):
        y, right = 600 - 140 * floor, floor % 2 == 0
        for step in range(7):
            x = 60 + 70 * step if right else 540 - 70 * step
            d += f" L{x} {y - 20 * step} L{x} {y - 20 * (step + 1)}"
    return _svg("#c8202c", _path(d, "none", "#141012", 26), _rect(392, 20, 84, 128, "#141012"), _path("M404 148 L404 30 L452 48 L452 140 Z", "#fbf4ea"), _circle(442, 96, 4, "#141012"))


def train():
    """A train at night."""
    shapes = [_line(0, 90, 600, 130, "#6f7fb0", 3), _line(0, 104, 600, 142, "#6f7fb0", 2)]
    for i in range(5):
        x = -40 + 150 * i
        shapes += [_rect(x, 250, 144, 170, "#22305e", 0, 12)]
        shapes += [_rect(x + 14 + 42 * k, 282, 32, 56, "#ffab40" if (i * 3 + k) % 4 else "#5d6ba0", 0, 5) for k in range(3)]
        shapes += [_rect(x, 372, 144, 10, "#d94f4f")]
    shapes += [_rect(0, 436, 600, 7, "#8793bd"), *(_rect(24 * k, 450, 12, 26, "#39477d") for k in range(25)), _line(300, 250, 330, 112, "#9fb0e0", 4)]
    return _svg("#0d1433", *shapes)


def waves():
    """Waves behind waves; the third is the one."""
    colours, shapes = ("#cfe8ec", "#9ccbd6", "#5fa3b9", "#33789a", "#1f567d", "#123a5c"), [_circle(150, 130, 46, "#fff6df")]
    for i, colour in enumerate(colours):
        high, base = (120 if i == 2 else 26 + 4 * i), 220 + 66 * i
        points = " ".join(f"L{x} {base - high * math.exp(-((x - 380) / 110) ** 2) * (i == 2) - 20 * math.sin(x / (52 + 9 * i) + i * 1.7):.1f}" for x in range(0, 601, 10))
        shapes.append(_path(f"M0 600 {points} L600 600 Z", colour))
    return _svg("#eaf3ef", *shapes)


def ring():
    """Dancers in a ring under pylons."""
    shapes = [_rect(0, 380, 600, 220, "#3d6b3f")]
    for x, h in ((90, 300), (510, 300), (300, 210)):
        top = 400 - h
        shapes += [_line(x - h * .16, 400, x, top, "#2b2f3a", 5), _line(x + h * .16, 400, x, top, "#2b2f3a", 5),
                   _line(x - h * .26, top + h * .2, x + h * .26, top + h * .2, "#2b2f3a", 5), _line(x - h * .11, 400 - h * .3, x + h * .11, 400 - h * .3, "#2b2f3a", 3)]
    for y in (155, 172):
        shapes += [_path(f"M0 {y - 20} Q45 {y + 15} 90 {y} Q190 {y + 95} 300 {y + 72} Q410 {y + 95} 510 {y} Q555 {y + 15} 600 {y - 20}", "none", "#2b2f3a", 2)]
    colours = ("#f4d35e", "#ee964b", "#f95738", "#fbf4ea", "#7fc8f8")
    spots = [(300 + 190 * math.cos(a * math.tau / 18), 490 + 62 * math.sin(a * math.tau / 18)) for a in range(18)]
    for (x, y), (nx, ny) in zip(spots, spots[1:] + spots[:1]):
        shapes.append(_line(x, y - 14, nx, ny - 14, "#fbf4ea", 2))
    for i, (x, y) in enumerate(sorted(spots, key=lambda p: p[1])):
        shapes += [_path(f"M{x - 10:.1f} {y + 8:.1f} L{x:.1f} {y - 24:.1f} L{x + 10:.1f} {y + 8:.1f} Z", colours[i % 5]), _circle(x, y - 29, 6.5, "#2b1d14")]
    return _svg("#f2b880", *shapes)


def orbits():
    """Rings of seven and of five."""
    shapes = []
    for ring_, radius in enumerate(range(60, 290, 32)):
        count = (7 if ring_ % 2 else 5) * (1 + ring_ // 2)
        for k in range(count):
            angle = math.tau * k / count + ring_ * 0.35
            shapes.append(_circle(300 + radius * math.cos(angle), 300 + radius * math.sin(angle), 6 + 1.1 * ring_ if k else 13, "#2f6f5e" if ring_ % 2 else "#b5622b"))
    return _svg("#f5efdf", _circle(300, 300, 26, "#1d3b34"), *shapes)


def current():
    """A sun, a wire, a loudspeaker."""
    ink = "#ffd23f"
    rays = [_line(160 + 88 * math.cos(a), 170 + 88 * math.sin(a), 160 + 122 * math.cos(a), 170 + 122 * math.sin(a), ink, 14) for a in (math.tau * k / 12 for k in range(12))]
    return _svg("#0f4c5c", _path("M160 170 m-58 0 a58 58 0 1 0 116 0 a58 58 0 1 0 -116 0", "none", ink, 16), *rays,
                _path("M160 320 C160 520 330 300 350 440", "none", ink, 16), _path("M350 400 L400 400 L470 340 L470 540 L400 480 L350 480 Z", "none", ink, 16),
                _path("M510 390 Q540 440 510 490", "none", ink, 16), _path("M546 356 Q596 440 546 524", "none", ink, 16))


DRAWINGS = {
    "Petites pièces pour soirs courts": bows, "Rouleaux retrouvés": roll, "Meia-luz": moon, "Ascenseur en panne": stairs, "夜行電車": train,
    "Ένα κύμα": waves, "Fest-noz dindan al linennoù": ring, "Phase lente": orbits, "Courant continu, un échantillon": current,
}
