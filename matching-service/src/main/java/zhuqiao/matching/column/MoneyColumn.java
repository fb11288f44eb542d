package zhuqiao.matching.column;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;

/** Money as a bigint of whole fen. */
@Converter(autoApply = true)
public final class MoneyColumn implements AttributeConverter<Money, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
