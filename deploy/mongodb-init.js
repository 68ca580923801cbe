// Makes the replica set and, for each account, a user that reaches its own database and no other. A service may read and
// write its own collections, named in mongodb-access.json; of its audit trail it may read and add, but neither change nor
// remove. May be run again: what is there already is left, and passwords and rights are set to what the files say.
const fs = require('fs');

const secret = (name) => {
  const value = fs.readFileSync(`/run/secrets/${name}`, 'utf8').trim();
  if (value.length < 32) {
    print(`The secret ${name} is too short to be one: make it with deploy/make-secrets.sh`);
    quit(1);
  }
  return value;
};

const tls = 'tls=true&tlsCAFile=/keys/ca.pem';
const server = `mongodb://root:${secret('mongodb-root')}@mongodb:27017/admin?authSource=admin&${tls}`;
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

const READ_AND_ADD = ['find', 'insert', 'createCollection', 'createIndex', 'listIndexes', 'collStats'];
const READ_AND_WRITE = [...READ_AND_ADD, 'update', 'remove', 'dropIndex'];

const giveRole = (name, collections) => {
  const database = together.getDB(name);
  const on = (collection, actions) => ({ resource: { db: name, collection }, actions });
  const privileges = [
    on('', ['listCollections']),
    on('audit', READ_AND_ADD),
    ...['audit_notes', 'audit_subjects', 'audit_checkpoints', ...collections].map((collection) => on(collection, READ_AND_WRITE)),
  ];
  if (database.getRole('service') === null) {
    database.createRole({ role: 'service', privileges, roles: [] });
  } else {
    database.updateRole('service', { privileges, roles: [] });
  }
};

const giveUser = (name, role) => {
  const database = together.getDB(name);
  const user = { pwd: secret(`mongodb-${name}`), roles: [{ role, db: name }] };
  if (database.getUser(name) === null) {
    database.createUser({ user: name, ...user });
  } else {
    database.updateUser(name, user);
  }
};

for (const [name, collections] of Object.entries(JSON.parse(fs.readFileSync('/mongodb-access.json', 'utf8')))) {
  giveRole(name, collections);
  giveUser(name, 'service');
}
// The keys that words are sealed with stand in databases of their own, so that a copy of one is of no use without the other.
for (const name of ['incident-intake-keys', 'escalation-service-keys']) {
  giveUser(name, 'readWrite');
}
print('The replica set rs0 and the users of the services are in place');
