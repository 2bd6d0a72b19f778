package dev.quadrat.raster.bundle;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;

import dev.quadrat.api.Config;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.label.ClassMap;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a prediction needs to know besides the model: {@code settings.json} of a package.
 *
 * @param backend made the model
 * @param classes what the predicted ids mean
 */
record PackageSettings(Backend backend, ClassMap classes) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "class")
    private interface Tagged {}

    static PackageSettings read(Path file, String packageUri) throws IOException {
        try {
            return mapper().readValue(file.toFile(), PackageSettings.class);
        } catch (JacksonException e) {
            throw new IOException(
                    "%s has settings that can't be read: %s"
                            .formatted(packageUri, e.getOriginalMessage()),
                    e);
        }
    }

    byte[] json() throws IOException {
        return mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** The backend may be of an author's jar, whose loader is the thread's. */
    private static ObjectMapper mapper() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withClassLoader(loader))
                .addMixIn(Config.class, Tagged.class)
                .build();
    }
}
