package dev.baton.lead.capture.body;

import dev.baton.lead.state.Financial;
import dev.baton.shared.value.Money;
import dev.baton.shared.value.Ssn;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Social security number and money of a lead, as somebody who is signed in enters them. */
public final class FinancialFields {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private FinancialFields() {}

    /** @param currency of amounts that name none */
    static Financial read(JsonFields financial, String currency) {
        return new Financial(ssn(financial), amount(financial, "npv", currency), amount(financial, "offer", currency));
    }

    public static String ssn(JsonFields financial) {
        String given = financial.line("ssn", 20);
        Ssn ssn = given == null ? null : Ssn.parse(given).orElse(null);
        if (given != null && ssn == null) {
            financial.problem("ssn", "This is not a valid social security number");
        }
        return ssn == null ? null : ssn.digits();
    }

    /** @param currency where none is named */
    public static Financial.Amount amount(JsonFields financial, String name, String currency) {
        Map<String, String> given = financial.texts(name, 2, 60);
        if (given.values().stream().allMatch(value -> value == null)) {
            return null;
        }
        String of = given.get(CURRENCY) == null ? currency : given.get(CURRENCY);
        if (given.get(AMOUNT) == null || !Set.of(AMOUNT, CURRENCY).containsAll(given.keySet())) {
            financial.problem(name, "Give the amount, and the currency beside it");
        } else if (!Money.CURRENCIES.contains(of)) {
            financial.problem(name, "Give the three letters of a currency, such as USD");
        } else {
            Money money = Money.parse(plain(given.get(AMOUNT)), of).orElse(null);
            if (money != null) {
                return new Financial.Amount(money.amount(), money.currency());
            }
            financial.problem(name, "Amount unclear: use 1234.50");
        }
        return null;
    }

    /** JSON writes large numbers as 1.0E7. */
    private static String plain(String amount) {
        try {
            return new BigDecimal(amount).toPlainString();
        } catch (NumberFormatException asPeopleWriteIt) {
            return amount;
        }
    }
}
