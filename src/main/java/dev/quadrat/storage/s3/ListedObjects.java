package dev.quadrat.storage.s3;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A page of a bucket's keys, in the order of their bytes.
 *
 * @param more whether others follow
 */
record ListedObjects(List<S3Object> objects, boolean more) {
    static final Comparator<String> ORDER =
            (one, other) ->
                    Arrays.compareUnsigned(
                            one.getBytes(StandardCharsets.UTF_8),
                            other.getBytes(StandardCharsets.UTF_8));

    /** S3 lists no more at once. */
    static final int FULL = 1000;

    private static final int FIRST_PRIVATE_USE = 0xE000;
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /**
     * @param after the listing begins behind this key; empty for the first one
     * @param most so many keys at most
     */
    static ListedObjects page(
            S3Client client, String bucket, String prefix, String after, int most) {
        ListObjectsV2Request.Builder request =
                ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).maxKeys(most);
        if (!after.isEmpty()) {
            request.startAfter(after);
        }
        ListObjectsV2Response response = client.listObjectsV2(request.build());
        return new ListedObjects(response.contents(), Boolean.TRUE.equals(response.isTruncated()));
    }

    /**
     * A text so close before a key that hardly a key lies between: listings leave out their start.
     */
    static String justBefore(String key) {
        if (key.isEmpty()) {
            return "";
        }
        int last = key.codePointBefore(key.length());
        String head = key.substring(0, key.length() - Character.charCount(last));
        if (last == 0) {
            return head;
        }
        int less = last == FIRST_PRIVATE_USE ? LAST_BEFORE_SURROGATES : last - 1;
        return head + Character.toString(less) + LAST_CHARACTER;
    }
}
