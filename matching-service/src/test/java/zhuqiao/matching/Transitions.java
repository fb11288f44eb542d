package zhuqiao.matching;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from a sealed family of state records which states each one's methods lead to. */
public final class Transitions {
    private Transitions() {}

    /** Names of the target states by name of the state. */
    public static TreeMap<String, Set<String>> of(Class<?>... states) {
        TreeMap<String, Set<String>> transitions = new TreeMap<>();
        for (Class<?> state : states) {
            Set<String> targets = new TreeSet<>();
            for (Method method : state.getMethods()) {
                boolean leadsOn = !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && Arrays.asList(states).contains(method.getReturnType());
                if (leadsOn) {
                    targets.add(method.getReturnType().getSimpleName());
                }
            }
            transitions.put(state.getSimpleName(), targets);
        }
        return transitions;
    }
}
