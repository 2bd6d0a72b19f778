package dev.quadrat.storage.s3;

import dev.quadrat.storage.Crew;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.UnreadableException;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** One look at many URIs: several walks through parts of the buckets at once. */
final class S3Stamps {
    private static final int FORBIDDEN = 403;
    private static final int MOST_PARTS = 16;
    private static final int LEAST_IN_A_PART = 8;

    private final S3Connection connection;
    private final boolean existenceAlone;
    private final Map<String, Stamp> found = new ConcurrentHashMap<>();
    private final Map<String, IOException> refused = new ConcurrentHashMap<>();

    /** Buckets of which nothing more needs to be asked, with the reason. */
    private final Map<String, IOException> hopeless = new ConcurrentHashMap<>();

    private S3Stamps(S3Connection connection, boolean existenceAlone) {
        this.connection = connection;
        this.existenceAlone = existenceAlone;
    }

    static Map<String, Stamp> of(
            S3Connection connection, Collection<String> uris, BooleanSupplier cancelled)
            throws UnreadableException, InterruptedException {
        S3Stamps look = new S3Stamps(connection, false);
        Crew.each(look.parts(look.addresses(uris)), 1, cancelled, look::lookAt);
        if (!look.refused.isEmpty()) {
            throw new UnreadableException(look.refused, look.found);
        }
        return look.found;
    }

    static boolean exists(S3Connection connection, S3Address address) throws IOException {
        S3Stamps look = new S3Stamps(connection, true);
        look.lookAt(List.of(address), () -> false);
        IOException why = look.refused.get(address.uri());
        if (why != null) {
            throw new IOException(
                    address.uri() + " can't be looked at: " + why.getMessage(), why.getCause());
        }
        return look.found.containsKey(address.uri());
    }

    private List<S3Address> addresses(Collection<String> uris) {
        List<S3Address> addresses = new ArrayList<>();
        for (String uri : new LinkedHashSet<>(uris)) {
            try {
                addresses.add(S3Address.of(uri));
            } catch (IOException e) {
                refused.put(uri, e);
            }
        }
        return addresses;
    }

    /** Neighbours stay together, for they share requests. */
    private List<List<S3Address>> parts(List<S3Address> addresses) {
        addresses.sort(
                Comparator.comparing(S3Address::bucket)
                        .thenComparing(S3Address::key, ListedObjects.ORDER));
        int size = Math.max(LEAST_IN_A_PART, addresses.size() / MOST_PARTS + 1);
        List<List<S3Address>> parts = new ArrayList<>();
        for (S3Address address : addresses) {
            boolean goesOn =
                    !parts.isEmpty()
                            && parts.getLast().size() < size
                            && parts.getLast().getFirst().bucket().equals(address.bucket());
            if (!goesOn) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(address);
        }
        return parts;
    }

    private void lookAt(List<S3Address> asked, BooleanSupplier stopped) {
        String bucket = asked.getFirst().bucket();
        IOException known = hopeless.get(bucket);
        if (known != null) {
            asked.forEach(address -> refused.put(address.uri(), known));
            return;
        }
        try {
            found.putAll(new S3Scan(asked, existenceAlone).run(connection.client(), stopped));
        } catch (RuntimeException e) {
            IOException why = why(e, Deed.LOOK, bucket);
            if (isForbidden(e)) {
                lookWithLessRights(asked, why, stopped);
            } else {
                hopeless.put(bucket, why);
                asked.forEach(address -> refused.put(address.uri(), why));
            }
        }
    }

    /** Rights may be given to some folders alone, or to read objects and not to list them. */
    private void lookWithLessRights(
            List<S3Address> asked, IOException why, BooleanSupplier stopped) {
        Map<String, List<S3Address>> byFolder = new LinkedHashMap<>();
        for (S3Address address : asked) {
            String folder = address.key().substring(0, address.key().lastIndexOf('/') + 1);
            byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(address);
        }
        if (byFolder.size() > 1) {
            byFolder.values().forEach(same -> lookAt(same, stopped));
            return;
        }
        for (S3Address address : asked) {
            if (address.key().isEmpty()) {
                refused.put(address.uri(), why);
            } else if (!stopped.getAsBoolean()) {
                lookAtObject(address, why);
            }
        }
    }

    private void lookAtObject(S3Address address, IOException why) {
        try {
            HeadObjectResponse head =
                    connection
                            .client()
                            .headObject(h -> h.bucket(address.bucket()).key(address.key()));
            found.put(
                    address.uri(),
                    new Stamp(head.contentLength(), head.lastModified(), S3Scan.mark(head.eTag())));
        } catch (SdkException e) {
            // That no object is there does not tell whether a folder is.
            refused.put(address.uri(), why);
        }
    }

    private static boolean isForbidden(RuntimeException e) {
        return e instanceof S3Exception refusal
                && refusal.statusCode() == FORBIDDEN
                && AwsReasons.code((AwsServiceException) e).equals("AccessDenied");
    }

    private IOException why(RuntimeException failure, Deed deed, String bucket) {
        return new IOException(S3Reasons.of(failure, deed, bucket, connection.profile()), failure);
    }
}
