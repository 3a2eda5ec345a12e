package org.lowtunes.audio;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A calm picture for an album that has none: the same for the same artist and title, on every machine. The artist
 * chooses the colours, so that albums of one artist go together; the title chooses one of five patterns and its
 * proportions. Computed point by point with {@link StrictMath} from distances to shapes, the edge of a shape being one
 * pixel soft; no font, no library and no random number has a part in it.
 */
final class DrawnCover {

    /** Raised when the same names give another picture. */
    static final int VERSION = 1;

    private static final int PATTERNS = 5;

    private final int side;
    private final byte[] chance;
    private final double[][] colours;
    private final int[] pixels;
    private int next;

    private DrawnCover(String artist, String title, int side) {
        this.side = side;
        this.chance = SoundHash.sha256().digest((artist + "\n" + title).getBytes(StandardCharsets.UTF_8));
        this.colours = colours(SoundHash.sha256().digest(artist.getBytes(StandardCharsets.UTF_8)));
        this.pixels = new int[side * side];
    }

    /**
     * Draws a square picture.
     *
     * @param side in pixels
     */
    static BufferedImage draw(String artist, String title, int side) {
        DrawnCover cover = new DrawnCover(artist, title, side);
        cover.draw();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, cover.pixels, 0, side);
        return image;
    }

    /** A distance to the edge of a shape at a point of the unit square; inside it is negative. */
    private interface Shape {
        double distance(double x, double y);
    }

    private void draw() {
        fill(colours[0]);
        switch (number(PATTERNS)) {
            case 0 -> ripples();
            case 1 -> hills();
            case 2 -> tiles();
            case 3 -> strings();
            default -> moons();
        }
    }

    /** Rings around a corner. */
    private void ripples() {
        double cornerX = number(2);
        double cornerY = number(2);
        int rings = 4 + number(3);
        double step = 1.25 / rings;
        double thickness = step * between(0.28, 0.44);
        for (int ring = rings; ring >= 1; ring--) {
            double radius = step * (ring - 0.35);
            add(
                    (x, y) -> Math.abs(length(x - cornerX, y - cornerY) - radius) - thickness / 2,
                    colours[1 + ring % 3],
                    1);
        }
        add((x, y) -> length(x - cornerX, y - cornerY) - step * 0.32, colours[4], 1);
    }

    /** A sun, and waves of land before it. */
    private void hills() {
        double sunX = between(0.28, 0.72);
        double sunY = between(0.26, 0.42);
        double sun = between(0.11, 0.19);
        add((x, y) -> length(x - sunX, y - sunY) - sun, colours[4], 1);
        int layers = 3;
        for (int layer = 0; layer < layers; layer++) {
            double height = 0.5 + 0.17 * layer + between(-0.03, 0.03);
            double swing = between(0.035, 0.075);
            double waves = between(0.6, 1.3);
            double phase = between(0, 1);
            add(
                    (x, y) -> (height + swing * StrictMath.sin(2 * Math.PI * (waves * x + phase)) - y) * 0.92,
                    colours[1 + layer],
                    1);
        }
    }

    /** Quarters of circles in a grid. */
    private void tiles() {
        int across = 3 + number(2);
        double tile = 1.0 / across;
        for (int row = 0; row < across; row++) {
            for (int column = 0; column < across; column++) {
                double left = column * tile;
                double top = row * tile;
                double[] ground = colours[number(3)];
                double[] figure = colours[1 + number(3)];
                double cornerX = left + tile * number(2);
                double cornerY = top + tile * number(2);
                boolean disc = number(6) == 0;
                // A pixel too large, so that no seam shows; the next tile covers what is too much.
                add((x, y) -> square(x - left, y - top, tile) - 1.0 / side, ground, 1);
                if (ground != figure) {
                    double middle = tile / 2;
                    add(
                            disc
                                    ? (x, y) -> length(x - left - middle, y - top - middle) - tile * 0.3
                                    : (x, y) -> Math.max(
                                            square(x - left, y - top, tile), length(x - cornerX, y - cornerY) - tile),
                            disc ? colours[4] : figure,
                            1);
                }
            }
        }
    }

    /** Rounded bars of different lengths, as strings or pipes. */
    private void strings() {
        int bars = 7 + 2 * number(3);
        double step = 1.0 / (bars + 1);
        double thickness = step * between(0.26, 0.36);
        double phase = between(0, 1);
        double waves = between(0.5, 1.4);
        int marked = 1 + number(bars - 2);
        for (int bar = 0; bar < bars; bar++) {
            double x0 = step * (bar + 1);
            double swell = 0.5 + 0.5 * StrictMath.sin(2 * Math.PI * (waves * bar / bars + phase));
            double half = 0.1 + 0.26 * swell + between(-0.03, 0.03);
            add(
                    (x, y) -> length(x - x0, Math.max(0, Math.abs(y - 0.5) - half)) - thickness,
                    colours[bar == marked ? 4 : 1 + bar % 3],
                    1);
        }
    }

    /** Large discs that shine through each other. */
    private void moons() {
        int discs = 3;
        double turn = between(0, 1);
        double distance = between(0.13, 0.2);
        for (int disc = 0; disc < discs; disc++) {
            double angle = 2 * Math.PI * (turn + (double) disc / discs);
            double x0 = 0.5 + distance * StrictMath.cos(angle);
            double y0 = 0.5 + distance * StrictMath.sin(angle);
            double radius = between(0.2, 0.3);
            add((x, y) -> length(x - x0, y - y0) - radius, colours[1 + disc], 0.82);
        }
        double angle = 2 * Math.PI * (turn + 0.5 / discs);
        double x0 = 0.5 + 0.36 * StrictMath.cos(angle);
        double y0 = 0.5 + 0.36 * StrictMath.sin(angle);
        add((x, y) -> length(x - x0, y - y0) - 0.055, colours[4], 1);
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double square(double x, double y, double side) {
        return Math.max(Math.abs(x - side / 2), Math.abs(y - side / 2)) - side / 2;
    }

    private void fill(double[] colour) {
        Arrays.fill(pixels, rgb(colour));
    }

    private void add(Shape shape, double[] colour, double cover) {
        int over = rgb(colour);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double distance = shape.distance((column + 0.5) / side, (row + 0.5) / side) * side;
                double share = Math.max(0, Math.min(1, 0.5 - distance)) * cover;
                if (share > 0) {
                    int at = row * side + column;
                    pixels[at] = mixed(pixels[at], over, share);
                }
            }
        }
    }

    private static int mixed(int under, int over, double share) {
        int mix = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = under >> shift & 255;
            int b = over >> shift & 255;
            mix |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mix;
    }

    /** From 0 to below {@code limit}. */
    private int number(int limit) {
        int value = chance[next % chance.length] & 255;
        next++;
        return (value * 31 + next * 17 & 255) * limit >> 8;
    }

    private double between(double low, double high) {
        return low + (high - low) * number(256) / 255.0;
    }

    /** Ground, three neighbours of one hue, and a small accent from across the circle. */
    private static double[][] colours(byte[] chance) {
        double hue = (chance[0] & 255) / 256.0 * 360;
        boolean dark = (chance[1] & 3) == 0;
        double spread = 18 + (chance[2] & 31);
        double accent = hue + 165 + (chance[3] & 31);
        return dark
                ? new double[][] {
                    {0.27, 0.035, hue},
                    {0.42, 0.07, hue},
                    {0.55, 0.085, hue + spread},
                    {0.68, 0.08, hue + 2 * spread},
                    {0.84, 0.1, accent}
                }
                : new double[][] {
                    {0.93, 0.022, hue},
                    {0.8, 0.065, hue},
                    {0.67, 0.085, hue + spread},
                    {0.53, 0.08, hue + 2 * spread},
                    {0.71, 0.115, accent}
                };
    }

    /** From OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020) to sRGB. */
    private static int rgb(double[] lch) {
        double a = lch[1] * StrictMath.cos(StrictMath.toRadians(lch[2]));
        double b = lch[1] * StrictMath.sin(StrictMath.toRadians(lch[2]));
        double l = cube(lch[0] + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lch[0] - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lch[0] - 0.0894841775 * a - 1.2914855480 * b);
        return channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double value = Math.max(0, Math.min(1, linear));
        double coded = value <= 0.0031308 ? 12.92 * value : 1.055 * StrictMath.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(coded * 255);
    }
}
