/** What an error is called of which the cause is that the record did not answer: in the page that Next sends in place of the one asked for. */
export const UNANSWERED = 'DRAWDOWN_UNANSWERED';
