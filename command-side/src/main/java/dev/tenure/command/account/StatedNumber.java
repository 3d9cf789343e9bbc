package dev.tenure.command.account;

import dev.tenure.kernel.account.MobileNumber;

/** The digits of a mobile number as a caller says and an operator types them, with or without the country's code (RST-2). */
record StatedNumber(String international) {
    private static final String UK = "44";

    static StatedNumber of(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        } else if (digits.startsWith("0")) {
            digits = UK + digits.substring(1);
        }
        return new StatedNumber(digits.startsWith(UK + "0") ? UK + digits.substring(3) : digits);
    }

    boolean is(MobileNumber mobile) {
        return mobile.value().equals("+" + international);
    }
}
