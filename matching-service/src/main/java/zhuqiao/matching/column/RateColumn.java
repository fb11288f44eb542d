package zhuqiao.matching.column;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Rate;

/** A rate as an exact numeric in percent. */
@Converter(autoApply = true)
public final class RateColumn implements AttributeConverter<Rate, BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Rate rate) {
        return rate == null ? null : rate.percent();
    }

    @Override
    public @Nullable Rate convertToEntityAttribute(@Nullable BigDecimal percent) {
        return percent == null ? null : Rate.of(percent);
    }
}
