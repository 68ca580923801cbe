// Makes the replica set and, for each service, a user that reaches that service's own database and no other. May be run
// again: what is there already is left, and passwords are set to what the secrets say.
const secret = (name) => {
  const value = require('fs').readFileSync(`/run/secrets/${name}`, 'utf8').trim();
  if (value.length < 32) {
    print(`The secret ${name} is too short to be one: make it with deploy/make-secrets.sh`);
    quit(1);
  }
  return value;
};

const server = `mongodb://root:${secret('mongodb-root')}@mongodb:27017/admin?authSource=admin`;
const patience = Date.now() + 60_000;

const alone = new Mongo(`${server}&directConnection=true`).getDB('admin');
if (alone.hello().setName === undefined) {
  alone.runCommand({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] } });
}
while (!alone.hello().isWritablePrimary) {
  if (Date.now() > patience) {
    print('The replica set rs0 has chosen no primary within a minute; see the log of mongodb');
    quit(1);
  }
  sleep(500);
}

const together = new Mongo(`${server}&replicaSet=rs0`);
for (const service of ['incident-intake', 'escalation-service', 'notification-service', 'reporting-service']) {
  const database = together.getDB(service);
  const user = { pwd: secret(`mongodb-${service}`), roles: [{ role: 'readWrite', db: service }] };
  if (database.getUser(service) === null) {
    database.createUser({ user: service, ...user });
  } else {
    database.updateUser(service, user);
  }
}
print('The replica set rs0 and the users of the services are in place');
