package dev.baton.rules.check;

import static java.util.Map.entry;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Type;

/**
 * What rules may call. Of Java only what neither takes long, nor grows, nor knows the machine or the clock: no patterns
 * of text (some take for ever), no repetition, no multiplication of long numbers. A name stands for all methods of that
 * name, one with its parameters, {@code valueOf(J)}, for that one only.
 */
public final class Allowed {

    /** What a consequence adds its result to. */
    static final String ENGINE = "org/drools/model/Drools";

    private static final String CONSTRUCTOR = "<init>";
    private static final String NUMBER =
            "valueOf intValue longValue doubleValue compare compareTo equals hashCode toString";
    private static final String WHOLE = NUMBER + " parseInt parseLong sum min max signum";
    /** Not of a scale that is given: to add two numbers of far scales takes as long as all the digits between them. */
    private static final String DECIMAL =
            NUMBER.replace("valueOf ", "valueOf(J) valueOf(D) ") + " add subtract negate abs signum min max";

    private static final String DATE =
            """
            of parse getYear getMonthValue getDayOfMonth getDayOfWeek getDayOfYear isBefore isAfter isEqual \
            plusDays plusWeeks plusMonths plusYears minusDays minusWeeks minusMonths minusYears \
            compareTo equals hashCode toString toLocalDate getHour getMinute""";
    private static final String LIST = "contains isEmpty size";
    private static final String ANY = "equals hashCode toString";

    private static final Map<String, Set<String>> JAVA = Map.ofEntries(
            entry(
                    "java/lang/String",
                    words(
                            """
                            length isEmpty isBlank equals equalsIgnoreCase compareTo compareToIgnoreCase startsWith \
                            endsWith contains indexOf lastIndexOf charAt substring strip trim toLowerCase toUpperCase \
                            hashCode toString valueOf""")),
            entry("java/lang/Integer", words(WHOLE)),
            entry("java/lang/Long", words(WHOLE)),
            entry("java/lang/Short", words(NUMBER)),
            entry("java/lang/Byte", words(NUMBER)),
            entry("java/lang/Double", words(NUMBER + " parseDouble sum min max isNaN")),
            entry("java/lang/Float", words(NUMBER + " parseFloat floatValue")),
            entry("java/lang/Number", words("intValue longValue doubleValue")),
            entry("java/lang/Boolean", words(NUMBER + " booleanValue parseBoolean")),
            entry("java/lang/Character", words(NUMBER + " charValue isDigit isLetter isUpperCase isLowerCase")),
            entry("java/lang/Math", words("abs min max round floor ceil signum floorDiv floorMod")),
            entry("java/math/BigDecimal", words(DECIMAL)),
            entry("java/time/LocalDate", words(DATE)),
            entry("java/time/LocalDateTime", words(DATE)),
            entry("java/time/DayOfWeek", words("getValue name compareTo " + ANY)),
            entry("java/util/List", words(LIST)),
            entry("java/util/Set", words(LIST)),
            entry("java/util/Collection", words(LIST)),
            entry("java/util/Objects", words("equals isNull nonNull")));

    /** What Drools itself puts where a rule compares, or inserts its result. */
    private static final Map<String, Set<String>> DROOLS = Map.of(
            ENGINE,
            words("insert delete"),
            "org/drools/modelcompiler/dsl/pattern/D",
            words("eval"),
            "org/drools/modelcompiler/util/EvaluationUtil",
            words(
                    """
                    areNullSafeEquals areNumbersNullSafeEquals equals notEquals greaterThan lessThan greaterOrEqual \
                    lessOrEqual greaterThanNumbers lessThanNumbers greaterOrEqualNumbers lessOrEqualNumbers \
                    greaterThanStringsAsNumbers lessThanStringsAsNumbers greaterOrEqualStringsAsNumbers \
                    lessOrEqualStringsAsNumbers string2Int"""));

    private static final Map<String, Set<String>> CONSTANTS = Map.of(
            "java/lang/Boolean", words("TRUE FALSE"),
            "java/math/BigDecimal", words("ZERO ONE TEN"),
            "java/time/DayOfWeek", words("MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY"),
            "org/drools/model/operators/InOperator", words("INSTANCE"),
            "org/drools/model/operators/ContainsOperator", words("INSTANCE"),
            "org/drools/model/operators/ExcludesOperator", words("INSTANCE"),
            "org/drools/model/operators/MemberOfOperator", words("INSTANCE"),
            "org/drools/model/operators/StringStartsWithOperator", words("INSTANCE"),
            "org/drools/model/operators/StringEndsWithOperator", words("INSTANCE"),
            "org/drools/model/operators/StringLengthWithOperator", words("INSTANCE"));

    private final Predicate<Class<?>> facts;

    /** @param facts which types of Baton rules may see */
    public Allowed(Predicate<Class<?>> facts) {
        this.facts = facts;
    }

    /** @param owner as classes name it: {@code java/lang/String} */
    boolean call(String owner, String name, String descriptor) {
        Set<String> ofJava = JAVA.getOrDefault(owner, Set.of());
        return ofJava.contains(name)
                || ofJava.contains(name + descriptor.substring(0, descriptor.indexOf(')') + 1))
                || DROOLS.getOrDefault(owner, Set.of()).contains(name)
                || ofFact(owner, name, descriptor);
    }

    boolean constant(String owner, String name) {
        return CONSTANTS.getOrDefault(owner, Set.of()).contains(name);
    }

    boolean type(String name) {
        return JAVA.containsKey(name) || isFact(find(name));
    }

    /** A type that is not there is for the compiler to refuse. */
    boolean imported(String name) {
        Class<?> type = find(name.replace('.', '/'));
        return type == null && !name.endsWith("*") || JAVA.containsKey(name.replace('.', '/')) || isFact(type);
    }

    private boolean ofFact(String owner, String name, String descriptor) {
        Class<?> type = find(owner);
        return isFact(type)
                && Arrays.stream(name.equals(CONSTRUCTOR) ? type.getConstructors() : type.getDeclaredMethods())
                        .filter(each -> Modifier.isPublic(each.getModifiers()))
                        .anyMatch(each -> has(each, name, descriptor));
    }

    private static boolean has(Executable each, String name, String descriptor) {
        return each instanceof java.lang.reflect.Method method
                ? method.getName().equals(name)
                        && Type.getMethodDescriptor(method).equals(descriptor)
                : Type.getConstructorDescriptor((java.lang.reflect.Constructor<?>) each)
                        .equals(descriptor);
    }

    private boolean isFact(Class<?> type) {
        return type != null && facts.test(type);
    }

    /** Without running anything of it. */
    private static Class<?> find(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, Allowed.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split(" +"));
    }
}
