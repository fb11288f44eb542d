package zhuqiao.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/** Values of the domain are strings in JSON, and only strings: a bare number is refused, for it may have lost digits. */
public final class DomainModule extends SimpleModule {
    public DomainModule() {
        super("zhuqiao-domain");
        text(Money.class, Money::of, Money::toString);
        text(Rate.class, Rate::of, Rate::toString);
        text(Uscc.class, Uscc::new, Uscc::code);
        text(IdNumber.class, IdNumber::new, IdNumber::number);
        text(Region.class, Region::new, Region::code);
        text(Industry.class, Industry::new, Industry::code);
        addDeserializer(String.class, new Characters());
    }

    /** Texts, but for U+0000, which PostgreSQL stores nowhere. */
    private static final class Characters extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw JsonMappingException.from(
                        parser,
                        "U+0000",
                        new InvalidValueException(
                                "character", null, "不得含字符 U+0000", "must not hold the character U+0000"));
            }
            return text;
        }
    }

    private <T> void text(Class<T> type, Function<String, T> parse, Function<T, String> print) {
        addDeserializer(type, new FromText<>(type, parse));
        addSerializer(type, new ToText<>(type, print));
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return parse.apply(parser.getText());
            } catch (InvalidValueException invalid) {
                throw JsonMappingException.from(parser, invalid.getMessage(), invalid);
            }
        }
    }

    private static final class ToText<T> extends StdSerializer<T> {
        private final transient Function<T, String> print;

        ToText(Class<T> type, Function<T, String> print) {
            super(type);
            this.print = print;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(print.apply(value));
        }
    }
}
