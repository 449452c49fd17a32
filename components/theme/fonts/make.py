"""Makes the portal's own subset of Be Vietnam Pro (SIL OFL 1.1, OFL.txt beside this file).

    python3 make.py FOLDER      # with fontTools and brotli; FOLDER holds BeVietnamPro-Regular.ttf and -SemiBold.ttf

Latin and Vietnamese with kerning; added: tabular digits (feature tnum, which the family lacks), a narrow space, and the
signs of the screens (check, cross, triangles, circle, arrow) in the stroke of each weight.
"""

import math
import sys
from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

LETTERS = [
    *range(0x20, 0x7F), *range(0xA0, 0x100),
    0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA),
    0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x203A, 0x20AB, 0x2212, 0x2260, 0x2264, 0x2265,
]
DIGITS = "0123456789"
DIGIT_WIDTH = 672
WEIGHTS = {400: ("BeVietnamPro-Regular.ttf", 84), 600: ("BeVietnamPro-SemiBold.ttf", 118)}


def polygon(*points):
    def draw(pen):
        pen.moveTo((round(points[0][0]), round(points[0][1])))
        for x, y in points[1:]:
            pen.lineTo((round(x), round(y)))
        pen.closePath()

    return draw


def check(width):
    """A tick as one closed outline: two strokes with a mitred joint."""
    a, b, c = (90, 330), (275, 130), (640, 610)
    half = width * 0.55

    def normal(p, q):
        dx, dy = q[0] - p[0], q[1] - p[1]
        length = math.hypot(dx, dy)
        return (-dy / length * half, dx / length * half)

    def meet(p, d, q, e):
        t = ((q[0] - p[0]) * e[1] - (q[1] - p[1]) * e[0]) / (d[0] * e[1] - d[1] * e[0])
        return (p[0] + d[0] * t, p[1] + d[1] * t)

    n1, n2 = normal(a, b), normal(b, c)
    d1, d2 = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    upper = meet((a[0] + n1[0], a[1] + n1[1]), d1, (b[0] + n2[0], b[1] + n2[1]), d2)
    lower = meet((a[0] - n1[0], a[1] - n1[1]), d1, (b[0] - n2[0], b[1] - n2[1]), d2)
    return polygon(
        (a[0] + n1[0], a[1] + n1[1]), upper, (c[0] + n2[0], c[1] + n2[1]),
        (c[0] - n2[0], c[1] - n2[1]), lower, (a[0] - n1[0], a[1] - n1[1]),
    )


def cross(width):
    x, y, s, e = 360, 360, 225, width * 1.1 / math.sqrt(2)
    h = e / 2
    return polygon(
        (x - s - h, y + s - h), (x - s + h, y + s + h), (x, y + e), (x + s - h, y + s + h), (x + s + h, y + s - h),
        (x + e, y), (x + s + h, y - s + h), (x + s - h, y - s - h), (x, y - e), (x - s + h, y - s - h),
        (x - s - h, y - s + h), (x - e, y),
    )


def circle(width):
    def ring(pen, radius, backwards):
        k, d = 0.4142 * radius, 0.7071 * radius
        points = [(radius, 0), (radius, k), (d, d), (k, radius), (0, radius), (-k, radius), (-d, d), (-radius, k),
                  (-radius, 0), (-radius, -k), (-d, -d), (-k, -radius), (0, -radius), (k, -radius), (d, -d), (radius, -k)]
        if backwards:
            points = [points[0]] + points[:0:-1]
        points = [(round(360 + x), round(360 + y)) for x, y in points]
        pen.moveTo(points[0])
        for index in range(1, 16, 2):
            pen.qCurveTo(points[index], points[(index + 1) % 16])
        pen.closePath()

    def draw(pen):
        ring(pen, 270, True)
        ring(pen, 270 - width, False)

    return draw


def arrow(width):
    y, h, w = 330, width / 2, width * 0.7
    return polygon(
        (90, y - h), (90, y + h), (600, y + h), (430, y + h + 170), (430 + w, y + h + 170 + w), (790, y),
        (430 + w, y - h - 170 - w), (430, y - h - 170), (600, y - h),
    )


def signs(width):
    return {
        "check": (0x2713, check(width), 720),
        "cross": (0x2715, cross(width), 720),
        "up": (0x25B2, polygon((60, 110), (360, 640), (660, 110)), 720),
        "down": (0x25BE, polygon((110, 520), (610, 520), (360, 200)), 720),
        "circle": (0x25CB, circle(width), 720),
        "arrow": (0x2192, arrow(width), 880),
    }


def make(source, weight, stroke):
    font = TTFont(source)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "GDEF", "gasp", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)

    glyphs, metrics, names, order = font["glyf"], font["hmtx"], font.getBestCmap(), font.getGlyphOrder()[:]

    def put(name, glyph, advance, code=None):
        glyphs.glyphs[name] = glyph
        order.append(name)
        font.setGlyphOrder(order)
        glyphs.glyphOrder = order
        outlined = bool(glyph.numberOfContours)
        if outlined:
            glyph.recalcBounds(glyphs)
        metrics.metrics[name] = (advance, glyph.xMin if outlined else 0)
        for table in font["cmap"].tables:
            if code is not None and table.isUnicode():
                table.cmap[code] = name

    for digit in DIGITS:
        base = names[ord(digit)]
        pen = TTGlyphPen({base: glyphs.glyphs[base]})
        pen.addComponent(base, (1, 0, 0, 1, round((DIGIT_WIDTH - metrics[base][0]) / 2), 0))
        put(f"{base}.tnum", pen.glyph(), DIGIT_WIDTH)
    put("nnbsp", Glyph(), 150, 0x202F)
    put("thinspace", Glyph(), 180, 0x2009)
    put("wordjoiner", Glyph(), 0, 0x2060)
    for name, (code, draw, advance) in signs(stroke).items():
        pen = TTGlyphPen(None)
        draw(pen)
        put(name, pen.glyph(), advance, code)
    font["maxp"].numGlyphs = len(order)

    rules = "".join(f"sub {names[ord(digit)]} by {names[ord(digit)]}.tnum;" for digit in DIGITS)
    addOpenTypeFeaturesFromString(
        font, f"languagesystem DFLT dflt; languagesystem latn dflt; feature tnum {{ {rules} }} tnum;", tables=["GSUB"]
    )
    font.flavor = "woff2"
    font.save(f"be-vietnam-pro-{weight}.woff2")


if __name__ == "__main__":
    for weight, (file, stroke) in WEIGHTS.items():
        make(f"{sys.argv[1]}/{file}", weight, stroke)
