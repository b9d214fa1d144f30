package dev.baton.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What ties conditions and consequences together to rules: plain rules over facts, built as Drools builds them. */
final class FrameCheck extends ClassVisitor {

    static final String DSL = "org/drools/modelcompiler/dsl/pattern/D";

    /** What a rule is built with. */
    private static final Map<String, Set<String>> RULE = Map.of(
            DSL,
            Set.of(
                    "declarationOf",
                    "rule",
                    "pattern",
                    "on",
                    "execute",
                    "alphaIndexedBy",
                    "betaIndexedBy",
                    "reactOn",
                    "not",
                    "exists",
                    "and"),
            "org/drools/model/PatternDSL$PatternDef",
            Set.of("expr", "bind"),
            "org/drools/model/impl/RuleBuilder",
            Set.of("build", "attribute"),
            "org/drools/model/DomainClassMetadata",
            Set.of("getPropertyIndex"));

    /** What the list of the rules, and of a fact's properties, is built with. */
    private static final Map<String, Set<String>> LIST = Map.of(
            "java/util/Collections",
            Set.of("emptyList"),
            "java/util/Arrays",
            Set.of("asList"),
            "java/util/ArrayList",
            Set.of("<init>"),
            "java/util/List",
            Set.of("addAll"),
            "java/time/format/DateTimeFormatterBuilder",
            Set.of("<init>", "parseCaseInsensitive", "appendPattern", "toFormatter"),
            "org/drools/util/DateUtils",
            Set.of("getDateFormatMask"),
            "java/lang/Object",
            Set.of("<init>"),
            "java/lang/RuntimeException",
            Set.of("<init>"));

    private static final String CONSEQUENCE = "org/drools/model/consequences/ConsequenceBuilder$_";
    private static final Set<String> CONSTANTS = Set.of("org/drools/model/Index$ConstraintType", "java/util/Locale");
    private static final String ATTRIBUTE = "org/drools/model/Rule$Attribute";
    private static final Set<String> ATTRIBUTES = Set.of("SALIENCE", "NO_LOOP", "ACTIVATION_GROUP");
    private static final Set<String> MADE =
            Set.of("java/time/format/DateTimeFormatterBuilder", "java/lang/RuntimeException", "java/util/ArrayList");

    private final String own;
    private final Set<String> rules;
    private final Allowed allowed;
    private final Consumer<Refusal> refusals;

    /** @param rules the classes of the rule set */
    FrameCheck(String own, Set<String> rules, Allowed allowed, Consumer<Refusal> refusals) {
        super(Opcodes.ASM9);
        this.own = own;
        this.rules = rules;
        this.allowed = allowed;
        this.refusals = refusals;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new Frame(name);
    }

    private final class Frame extends CodeCheck {

        private final String method;
        private final List<String> refused = new ArrayList<>();
        private String text;
        private String rule;

        Frame(String method) {
            this.method = method;
        }

        @Override
        void refuse(String what) {
            refused.add(what.replace(DSL.replace('/', '.') + ".", "") + " is not allowed");
        }

        /** Only now the rule's name is known. */
        @Override
        public void visitEnd() {
            refused.forEach(what -> refusals.accept(new Refusal(rule, 0, what)));
        }

        @Override
        public void visitLdcInsn(Object value) {
            text = value instanceof String said ? said : text;
            super.visitLdcInsn(value);
        }

        @Override
        boolean mayCall(String owner, String name, String descriptor) {
            if (RuleNames.namesTheRule(owner, name)) {
                rule = text;
            }
            return (ofRule() ? RULE : LIST).getOrDefault(owner, Set.of()).contains(name)
                    || owner.startsWith(CONSEQUENCE) && name.equals("execute")
                    || rules.contains(owner) && leadsDown(owner, name)
                    || allowed.call(owner, name, descriptor);
        }

        /** Such a method holds constants that people wrote. */
        private boolean ofRule() {
            return method.startsWith("rule_");
        }

        /** From making the set to its lists, from a list to its rules: nothing comes back to where it began. */
        private boolean leadsDown(String owner, String called) {
            return switch (method) {
                case "<clinit>" -> called.equals("<init>");
                case "<init>" -> called.equals("getRulesList") || called.equals("<init>") && !owner.equals(own);
                default -> method.equals("getRulesList") && called.startsWith("rule_");
            };
        }

        @Override
        boolean mayRead(int opcode, String owner, String name) {
            boolean read = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
            return read && (rules.contains(owner) || CONSTANTS.contains(owner) || isBasicType(owner, name))
                    || owner.equals(ATTRIBUTE) && ATTRIBUTES.contains(name)
                    || owner.equals(own) && method.matches("<(cl)?init>")
                    || allowed.constant(owner, name);
        }

        /** {@code int} is {@code Integer.TYPE}. */
        private static boolean isBasicType(String owner, String name) {
            return name.equals("TYPE") && owner.startsWith("java/lang/");
        }

        @Override
        boolean mayName(Type type) {
            return allowed.type(type.getInternalName());
        }

        @Override
        boolean mayHold(String arrayOf) {
            return true;
        }

        @Override
        boolean mayMake(String type) {
            return rules.contains(type) || !ofRule() && MADE.contains(type) || allowed.type(type);
        }

        @Override
        boolean mayJoinTexts() {
            return isPropertyList();
        }

        @Override
        boolean mayThrow() {
            return isPropertyList();
        }

        /** Of a fact's type; says what it does not know. */
        private boolean isPropertyList() {
            return own.endsWith("_Metadata");
        }
    }
}
