package zhuqiao.core;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bends one component of a record, so that a test says only what differs from a sample. */
public final class With {
    private With() {}

    /** @throws IllegalArgumentException when the record has no such component or cannot take the value */
    public static <R extends Record> R with(R record, String component, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                boolean bent = components[i].getName().equals(component);
                values[i] = bent ? value : components[i].getAccessor().invoke(record);
                found |= bent;
            }
            if (!found) {
                throw new IllegalArgumentException(record.getClass() + " has no " + component);
            }
            @SuppressWarnings("unchecked")
            R bent = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return bent;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
