package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes of configurations: the same for equal JSON values, whatever the order of their fields. A
 * value is hashed from the hashes of its parts, and those that configurations share are hashed
 * once. Not thread-safe.
 */
public final class Fingerprints {
    private static final int BYTES = 16;
    private static final byte[] OBJECT = {'{'};
    private static final byte[] LIST = {'['};

    private final IdentityHashMap<Object, byte[]> known = new IdentityHashMap<>();

    /** Names of fields, and values that many configurations have. */
    private final Map<String, byte[]> knownTexts = new HashMap<>();

    private final MessageDigest digest;

    public Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 32 hexadecimal digits. */
    public String of(Map<String, Object> config) {
        return HexFormat.of().formatHex(hash(config), 0, BYTES);
    }

    private byte[] hash(@Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            byte[] before = known.get(value);
            if (before == null) {
                before = digest.digest(parts(value));
                known.put(value, before);
            }
            return before;
        }
        return value instanceof String text
                ? knownTexts.computeIfAbsent(text, this::scalarHash)
                : scalarHash(value);
    }

    private byte[] scalarHash(@Nullable Object value) {
        return digest.digest(scalar(value).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] parts(Object value) {
        List<byte[]> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, field) -> sorted.put(String.valueOf(key), field));
            sorted.forEach(
                    (key, field) -> {
                        parts.add(hash(key));
                        parts.add(hash(field));
                    });
            parts.add(OBJECT);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> parts.add(hash(item)));
            parts.add(LIST);
        }
        byte[] joined = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /** JSON knows one kind of number: 1, 1.0 and 1e0 are the same. */
    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Integer whole -> "number " + whole;
            case Long whole -> "number " + whole;
            case Number number ->
                    "number "
                            + new BigDecimal(number.toString())
                                    .stripTrailingZeros()
                                    .toPlainString();
            case String text -> "text " + text;
            default -> "value " + value;
        };
    }
}
