package dev.quadrat.raster.geotiff;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The unpacked tiles used last, up to a number of bytes: windows share tiles with neighbours. */
final class TileCache {
    private final long capacity;
    private final Map<Integer, ByteBuffer> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    TileCache(long capacity) {
        this.capacity = capacity;
    }

    @Nullable ByteBuffer get(int index) {
        return tiles.get(index);
    }

    void put(int index, ByteBuffer tile) {
        tiles.put(index, tile);
        held += tile.capacity();
        var oldest = tiles.values().iterator();
        while (held > capacity && tiles.size() > 1) {
            held -= oldest.next().capacity();
            oldest.remove();
        }
    }
}
