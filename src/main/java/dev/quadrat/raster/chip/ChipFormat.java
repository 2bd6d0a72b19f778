package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A chip as bytes, big-endian: the window, the image's window, the number of bands (integers of 4
 * bytes), the labels, then a plane a band: 1 and a byte a pixel if all values are whole from 0 to
 * 255, otherwise 4 and a float a pixel.
 */
final class ChipFormat {
    private ChipFormat() {}

    static void write(Chip chip, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        write(chip.window(), data);
        write(chip.image().window(), data);
        data.writeInt(chip.image().bands());
        data.write(chip.labels());
        for (int band = 0; band < chip.image().bands(); band++) {
            float[] plane = chip.image().plane(band);
            byte[] bytes = isBytes(plane) ? bytes(plane) : floats(plane);
            data.writeByte(bytes.length / plane.length);
            data.write(bytes);
        }
        data.flush();
    }

    static Chip read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
        Window window = readWindow(data);
        Window image = readWindow(data);
        int bands = data.readInt();
        byte[] labels = new byte[window.area()];
        data.readFully(labels);
        float[][] planes = new float[bands][image.area()];
        for (float[] plane : planes) {
            byte[] bytes = new byte[data.readByte() * plane.length];
            data.readFully(bytes);
            if (bytes.length == plane.length) {
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = bytes[i] & 0xff;
                }
            } else {
                ByteBuffer.wrap(bytes).asFloatBuffer().get(plane);
            }
        }
        return new Chip(window, new PixelBlock(image, planes), labels);
    }

    private static boolean isBytes(float[] plane) {
        for (float value : plane) {
            if (value != (int) value || value < 0 || value > 255) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(float[] plane) {
        byte[] bytes = new byte[plane.length];
        for (int i = 0; i < plane.length; i++) {
            bytes[i] = (byte) (int) plane[i];
        }
        return bytes;
    }

    private static byte[] floats(float[] plane) {
        ByteBuffer buffer = ByteBuffer.allocate(plane.length * Float.BYTES);
        buffer.asFloatBuffer().put(plane);
        return buffer.array();
    }

    private static void write(Window window, DataOutputStream data) throws IOException {
        data.writeInt(window.x());
        data.writeInt(window.y());
        data.writeInt(window.width());
        data.writeInt(window.height());
    }

    private static Window readWindow(DataInputStream data) throws IOException {
        return new Window(data.readInt(), data.readInt(), data.readInt(), data.readInt());
    }
}
