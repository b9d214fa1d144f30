package dev.baton.engine.internal.expression;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.stereotype.Component;

/**
 * What an expression may be made of: variables, literals, comparisons, sums, a choice, the published methods of published
 * beans, and the present time. Whatever is not named here is refused.
 */
@Component
public class AllowedExpressions {

    static final int LONGEST = 400;
    private static final int DEEPEST = 20;
    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");
    private static final Set<String> ROOTS =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId");
    private static final Set<Class<?>> OPERATORS = Set.of(
            AstComposite.class,
            AstEval.class,
            AstNested.class,
            AstUnary.class,
            AstBinary.class,
            AstChoice.class,
            AstParameters.class);

    private final ProcessBeans beans;
    private final Builder reader = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    AllowedExpressions(ProcessBeans beans) {
        this.beans = beans;
    }

    /** @return why this is not taken as a value, a condition, a name; empty when it is */
    public Optional<String> refusal(String text) {
        return isPlain(text) ? Optional.empty() : refusal(text, false);
    }

    /** @return why this is not taken as a delegate: a delegate is a bean, and stands by itself */
    public Optional<String> refusalAsDelegate(String text) {
        if (isPlain(text)) {
            return Optional.of("a delegate is named as in ${scoreLeadDelegate}");
        }
        return refusal(text, true);
    }

    /** Of an expression that is evaluated, the place is not known. */
    Optional<String> refusalAnywhere(String text) {
        Optional<String> asValue = refusal(text);
        return asValue.isPresent() && refusalAsDelegate(text).isEmpty() ? Optional.empty() : asValue;
    }

    private static boolean isPlain(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    private Optional<String> refusal(String text, boolean delegate) {
        if (text.length() > LONGEST) {
            return Optional.of("an expression is longer than Baton takes (" + LONGEST + " characters)");
        }
        try {
            Node root = reader.build(text).getRoot();
            if (delegate) {
                checkDelegate(root);
            } else {
                check(root, 0);
            }
            return Optional.empty();
        } catch (TreeBuilderException e) {
            return Optional.of("an expression cannot be read");
        } catch (ExpressionRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private void checkDelegate(Node root) {
        boolean named = root instanceof AstEval
                && root.getChild(0) instanceof AstIdentifier bean
                && beans.isDelegate(bean.getName());
        if (!named) {
            throw new ExpressionRefused("it names a delegate that does not exist");
        }
    }

    private void check(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new ExpressionRefused("an expression is deeper than Baton takes (" + DEEPEST + " levels)");
        }
        if (node instanceof AstIdentifier variable) {
            checkVariable(variable.getName());
        } else if (node instanceof AstDot dot) {
            checkProperty(dot);
        } else if (node instanceof AstMethod call) {
            checkCall(call, depth);
        } else if (node instanceof AstFunction function) {
            checkFunction(function);
        } else if (OPERATORS.contains(node.getClass())) {
            for (int i = 0; i < node.getCardinality(); i++) {
                check(node.getChild(i), depth + 1);
            }
        } else if (!(node instanceof AstLiteral || node instanceof AstText)) {
            throw new ExpressionRefused("an expression has no brackets");
        }
    }

    private void checkVariable(String name) {
        if (ROOTS.contains(name)) {
            throw new ExpressionRefused("an expression does not take " + name + " itself");
        }
        if (beans.isDelegate(name)) {
            throw new ExpressionRefused("the delegate " + name + " is named by a delegateExpression only");
        }
        if (beans.exists(name)) {
            throw new ExpressionRefused("an expression does not take the bean " + name + " itself");
        }
    }

    private void checkProperty(AstDot dot) {
        String property = name(dot);
        boolean known = dot.getChild(0) instanceof AstIdentifier base
                && (PublishedOnly.isOfExecution(base.getName(), property)
                        || beans.published(base.getName())
                                .flatMap(type -> ProcessBeans.getter(type, property))
                                .isPresent());
        if (!known) {
            throw unpublished(property);
        }
    }

    private void checkCall(AstMethod call, int depth) {
        AstProperty property = (AstProperty) call.getChild(0);
        if (!(property instanceof AstDot dot)) {
            throw new ExpressionRefused("an expression has no brackets");
        }
        Node parameters = call.getChild(1);
        boolean published = dot.getChild(0) instanceof AstIdentifier base
                && beans.published(base.getName())
                        .flatMap(type -> ProcessBeans.method(type, name(dot), parameters.getCardinality()))
                        .isPresent();
        if (!published && !isDate(call)) {
            throw unpublished(name(dot));
        }
        check(parameters, depth + 1);
    }

    /** {@code dateTime().plusDays(2).toDate()}: numbers as they stand, so that nothing else is asked of a date. */
    private static boolean isDate(Node node) {
        if (node instanceof AstFunction function) {
            return "dateTime".equals(function.getName()) && function.getParamCount() == 0;
        }
        if (!(node instanceof AstMethod call) || !(call.getChild(0) instanceof AstDot dot)) {
            return false;
        }
        Node parameters = call.getChild(1);
        boolean numbers = parameters.getCardinality() == 0
                || parameters.getCardinality() == 1 && parameters.getChild(0) instanceof AstNumber;
        return numbers && PublishedOnly.isOfDate(name(dot), parameters.getCardinality()) && isDate(dot.getChild(0));
    }

    private static void checkFunction(AstFunction function) {
        if (!FUNCTIONS.contains(function.getName()) || function.getParamCount() > 0) {
            throw new ExpressionRefused("there is no function " + function.getName());
        }
    }

    private static ExpressionRefused unpublished(String name) {
        return new ExpressionRefused("an expression reaches " + name + ", which is not published");
    }

    private static String name(AstDot dot) {
        return dot.toString().substring(". ".length());
    }
}
