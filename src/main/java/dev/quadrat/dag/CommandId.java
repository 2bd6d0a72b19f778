package dev.quadrat.dag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Ids of commands: a readable slug and a hash of type, inputs and outputs. The slug is taken from
 * the outputs alone, never from the owners, so that a filter on experiments leaves ids as they are.
 */
final class CommandId {
    private static final int MOST_SLUG = 48;

    private CommandId() {}

    static String of(CommandType type, List<String> inputs, List<String> outputs) {
        String prefix = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String slug =
                slug(type, outputs.stream().map(UriIndex::key).min(String::compareTo).orElse(""));
        return prefix + (slug.isEmpty() ? "" : "-" + slug) + "-" + hash(type, inputs, outputs);
    }

    /** {@code /r/chip/shared/train/scene-1.zip} of a CHIP gives {@code shared-train-scene-1}. */
    private static String slug(CommandType type, String output) {
        List<String> segments = List.of(output.split("/"));
        int at = segments.lastIndexOf(type.name().toLowerCase(Locale.ROOT));
        List<String> told =
                at >= 0 && at + 1 < segments.size()
                        ? segments.subList(at + 1, segments.size())
                        : segments.subList(segments.size() - 1, segments.size());
        String text = String.join("-", told).replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        String slug = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= MOST_SLUG
                ? slug
                : slug.substring(0, MOST_SLUG).replaceAll("-+$", "");
    }

    private static String hash(CommandType type, List<String> inputs, List<String> outputs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, type.name());
            update(digest, inputs);
            update(digest, outputs);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The count keeps an input apart from an output. */
    private static void update(MessageDigest digest, List<String> uris) {
        List<String> keys = uris.stream().map(UriIndex::key).distinct().sorted().toList();
        update(digest, Integer.toString(keys.size()));
        keys.forEach(key -> update(digest, key));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
