package dev.quadrat.raster.geotiff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Writes a GeoTIFF of one band of class ids, in tiles packed by Deflate.
 *
 * <pre>{@code
 * GeoTiffWriter.write(path, extent, place, window -> classesOf(window));
 * }</pre>
 *
 * <p>Tiles are painted when they are written: memory holds one of them.
 */
public final class GeoTiffWriter {
    /** The side of a tile, in pixels. */
    public static final int TILE = 256;

    private GeoTiffWriter() {}

    /** Paints a part of an image. */
    @FunctionalInterface
    public interface Painter {
        /**
         * Paints a window.
         *
         * @param window pixels of the image, no more than a tile
         * @return a value a pixel, row by row
         * @throws IOException if what is painted from can't be read
         */
        byte[] paint(Window window) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param path a file that does not exist yet
     * @param extent the image's size; its origin is 0, 0
     * @param place where it lies on the Earth, if known
     * @param painter is asked for each tile once, in reading order
     * @throws IOException if the file can't be written or the painter fails
     */
    public static void write(
            Path path, Window extent, Optional<Georeference> place, Painter painter)
            throws IOException {
        ClassImage image = new ClassImage(extent, painter);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (FileImageOutputStream output = new FileImageOutputStream(path.toFile())) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("Deflate");
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(TILE, TILE, 0, 0);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(image), param);
            if (place.isPresent()) {
                TIFFDirectory tags = TIFFDirectory.createFromMetadata(metadata);
                GeoTags.write(place.get()).forEach(tags::addTIFFField);
                metadata = tags.getAsMetadata();
            }
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } finally {
            writer.dispose();
        }
    }
}
