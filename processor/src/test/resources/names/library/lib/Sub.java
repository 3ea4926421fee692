package lib;

/** Has nothing of its own. */
public class Sub extends Base implements Shape {}
