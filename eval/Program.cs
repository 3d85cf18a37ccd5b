using Stemma.Eval;

return EvalCommand.Build().Parse(args).Invoke();
