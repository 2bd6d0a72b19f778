package dev.quadrat.storage.s3;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Lists keys in the order of their bytes, in pages so short that tests turn many. */
final class PagedListing implements Function<String, ScriptedS3.Answer> {
    private final NavigableSet<String> keys = new TreeSet<>(ListedObjects.ORDER);
    private final int pageSize;

    PagedListing(Collection<String> keys, int pageSize) {
        this.keys.addAll(keys);
        this.pageSize = pageSize;
    }

    @Override
    public ScriptedS3.Answer apply(String request) {
        String prefix = parameter(request, "prefix");
        String after = parameter(request, "start-after");
        List<String> rest =
                keys.tailSet(after, false).stream()
                        .filter(key -> key.startsWith(prefix))
                        .limit(pageSize + 1)
                        .toList();
        return ScriptedS3.Answer.listing(
                rest.size() > pageSize,
                rest.stream()
                        .limit(pageSize)
                        .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8))
                        .toList());
    }

    private static String parameter(String request, String name) {
        for (String parameter : request.substring(request.indexOf('?') + 1).split("&", -1)) {
            if (parameter.startsWith(name + "=")) {
                String value = parameter.substring(name.length() + 1);
                return URLDecoder.decode(value, StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
