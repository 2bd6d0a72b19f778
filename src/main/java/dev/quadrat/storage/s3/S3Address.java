package dev.quadrat.storage.s3;

import dev.quadrat.storage.Uris;

import java.io.IOException;
import java.nio.file.Path;

/**
 * @param key without a slash at its end; empty for the whole bucket
 */
record S3Address(String uri, String bucket, String key) {
    private static final String SCHEME = "s3://";

    /** Directory buckets are listed in no order, which a look at many keys relies on. */
    private static final String DIRECTORY_BUCKET = "--x-s3";

    static S3Address of(String uri) throws IOException {
        String place = Uris.normalise(uri, Path.of(""));
        String rest = place.startsWith(SCHEME) ? place.substring(SCHEME.length()) : "";
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        if (bucket.isEmpty()) {
            throw new IOException(uri + " names no bucket; S3 URIs look like s3://bucket/key");
        }
        if (bucket.endsWith(DIRECTORY_BUCKET)) {
            throw new IOException(
                    "bucket '%s' is a directory bucket (S3 Express), which Quadrat can't use; take a general purpose bucket"
                            .formatted(bucket));
        }
        return new S3Address(uri, bucket, slash < 0 ? "" : rest.substring(slash + 1));
    }

    /** An object: the whole bucket is none. */
    static S3Address ofObject(String uri) throws IOException {
        S3Address address = of(uri);
        if (address.key.isEmpty()) {
            throw new IOException(uri + " is a bucket, no file; add a key: s3://bucket/key");
        }
        return address;
    }

    S3Address below(String name) {
        return new S3Address(uri + "/" + name, bucket, prefix() + name);
    }

    /** What all keys begin with that lie below this one. */
    String prefix() {
        return key.isEmpty() ? "" : key + "/";
    }
}
