/** Stands in for a validator that the content security policy forbids. */
export default undefined;
