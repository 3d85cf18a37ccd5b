using Stemma.Testing.Databases;

[assembly: AssemblyFixture(typeof(PostgresServer))]
