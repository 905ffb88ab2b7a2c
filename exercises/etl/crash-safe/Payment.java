/** An amount for an account; negative for money that is taken. */
record Payment(long position, String account, long cents) {}
