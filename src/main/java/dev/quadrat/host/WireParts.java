package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.SplitPart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How trees and parts of commands stand on the {@link Wire}. Of parts there are tens of thousands:
 * each is an array without names, its pieces one behind the other.
 */
final class WireParts {
    private WireParts() {}

    static SimpleModule module(TreeWriter writer, TreeReader reader) {
        return new SimpleModule()
                .addSerializer(Told.class, new ToldWriter(writer))
                .addDeserializer(Told.class, new ToldReader(reader))
                .addSerializer(CommandPart.class, new PartWriter(writer))
                .addDeserializer(CommandPart.class, new PartReader(reader));
    }

    private static final class ToldWriter extends StdSerializer<Told> {
        private static final long serialVersionUID = 1;

        private final transient TreeWriter writer;

        ToldWriter(TreeWriter writer) {
            super(Told.class);
            this.writer = writer;
        }

        @Override
        public void serialize(Told told, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            writer.write((Tree) told.value(), out);
        }
    }

    private static final class ToldReader extends StdDeserializer<Told> {
        private static final long serialVersionUID = 1;

        private final transient TreeReader reader;

        ToldReader(TreeReader reader) {
            super(Told.class);
            this.reader = reader;
        }

        @Override
        public Told deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return new Told(reader.tree(parser));
        }
    }

    private static final class PartWriter extends StdSerializer<CommandPart> {
        private static final long serialVersionUID = 1;

        private final transient TreeWriter writer;

        PartWriter(TreeWriter writer) {
            super(CommandPart.class);
            this.writer = writer;
        }

        @Override
        public void serialize(CommandPart part, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            writer.write(part.type().name(), out);
            out.writeNumber(part.type().order());
            out.writeBoolean(part.type().auxiliary());
            out.writeNumber(part.split() == null ? 0 : part.split().index());
            out.writeNumber(part.split() == null ? 0 : part.split().count());
            out.writeBoolean(part.gpu());
            write(part.piece(), out);
            for (Piece item : part.items()) {
                write(item, out);
            }
            out.writeEndArray();
        }

        private void write(Piece piece, JsonGenerator out) throws IOException {
            writer.write((Tree) piece.inputs().value(), out);
            writer.write((Tree) piece.outputs().value(), out);
            writer.write((Tree) piece.config().value(), out);
            writer.write(piece.code(), out);
        }
    }

    private static final class PartReader extends StdDeserializer<CommandPart> {
        private static final long serialVersionUID = 1;

        private final transient TreeReader reader;

        PartReader(TreeReader reader) {
            super(CommandPart.class);
            this.reader = reader;
        }

        @Override
        public CommandPart deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            in.nextToken();
            String name = reader.text(in);
            CommandType type = new CommandType(name, in.nextIntValue(0), nextIsTrue(in));
            int index = in.nextIntValue(0);
            int count = in.nextIntValue(0);
            boolean gpu = nextIsTrue(in);
            in.nextToken();
            Piece piece = piece(in);
            List<Piece> items = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                items.add(piece(in));
            }
            SplitPart split = count == 0 ? null : new SplitPart(index, count);
            return new CommandPart(type, split, gpu, piece, items);
        }

        private static boolean nextIsTrue(JsonParser in) throws IOException {
            return in.nextToken() == JsonToken.VALUE_TRUE;
        }

        private Piece piece(JsonParser in) throws IOException {
            Told inputs = new Told(reader.tree(in));
            in.nextToken();
            Told outputs = new Told(reader.tree(in));
            in.nextToken();
            Told config = new Told(reader.tree(in));
            in.nextToken();
            return new Piece(inputs, outputs, config, reader.text(in));
        }
    }
}
