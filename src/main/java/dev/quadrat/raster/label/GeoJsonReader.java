package dev.quadrat.raster.label;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.locationtech.proj4j.Proj4jException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the polygons of a GeoJSON feature collection (RFC 7946), one feature in memory at a time.
 */
final class GeoJsonReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String uri;
    private final String classProperty;
    private final ClassMap classes;
    private final MapProjection projection;
    private final List<LabelPolygon> polygons = new ArrayList<>();
    private int feature;

    GeoJsonReader(String uri, String classProperty, ClassMap classes, MapProjection projection) {
        this.uri = uri;
        this.classProperty = classProperty;
        this.classes = classes;
        this.projection = projection;
    }

    List<LabelPolygon> read(InputStream in) throws IOException {
        try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !enterFeatures(parser)) {
                throw new IOException(
                        uri + " is no GeoJSON feature collection: it has no list 'features'");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                feature++;
                addFeature(parser.readValueAsTree());
            }
            return polygons;
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s is no valid JSON, line %d: %s"
                            .formatted(uri, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }

    private static boolean enterFeatures(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean features = parser.currentName().equals("features");
            if (parser.nextToken() == JsonToken.START_ARRAY && features) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void addFeature(JsonNode node) throws IOException {
        addGeometry(node.path("geometry"), node.path("properties"));
    }

    private void addGeometry(JsonNode geometry, JsonNode properties) throws IOException {
        switch (geometry.path("type").asText()) {
            case "Polygon" -> addPolygon(geometry.path("coordinates"), properties);
            case "MultiPolygon" -> {
                for (JsonNode part : geometry.path("coordinates")) {
                    addPolygon(part, properties);
                }
            }
            case "GeometryCollection" -> {
                for (JsonNode part : geometry.path("geometries")) {
                    addGeometry(part, properties);
                }
            }
            default -> {}
        }
    }

    private void addPolygon(JsonNode coordinates, JsonNode properties) throws IOException {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode ring : coordinates) {
            if (ring.size() < 4) {
                throw error("has a ring of %d points; a ring has 4 or more".formatted(ring.size()));
            }
            rings.add(ring(ring));
        }
        polygons.add(new LabelPolygon(rings, classId(properties), polygons.size()));
    }

    private double[] ring(JsonNode points) throws IOException {
        double[] xy = new double[points.size() * 2];
        int at = 0;
        for (JsonNode point : points) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw error("has a point that is no pair of numbers: " + point);
            }
            double longitude = point.path(0).asDouble();
            double latitude = point.path(1).asDouble();
            if (Math.abs(longitude) > 360 || Math.abs(latitude) > 90) {
                throw error(
                        "has a point at %s; GeoJSON counts in degrees of longitude and latitude: reproject it to EPSG:4326"
                                .formatted(point));
            }
            try {
                projection.project(longitude, latitude, xy, at);
            } catch (Proj4jException e) {
                throw error(
                        "has a point at %s that can't be projected to the image's system: %s"
                                .formatted(point, e.getMessage()));
            }
            at += 2;
        }
        return xy;
    }

    private byte classId(JsonNode properties) throws IOException {
        JsonNode value = properties.path(classProperty);
        if (value.isMissingNode() || value.isNull()) {
            throw error("has no property '" + classProperty + "'");
        }
        int id = classes.id(value.asText());
        if (id == ClassMap.UNLABELLED) {
            throw error(
                    "has %s '%s', which is not among the classes %s"
                            .formatted(classProperty, value.asText(), classes.names()));
        }
        return (byte) id;
    }

    private IOException error(String text) {
        return new IOException("%s: feature %d %s".formatted(uri, feature, text));
    }
}
