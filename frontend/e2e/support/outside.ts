import { createServer as http, type Server as HttpServer } from 'node:http';
import { createServer as tcp, type AddressInfo, type Server } from 'node:net';

/** What went out of the house: addresses that mails and text messages were sent to, in that order. */
export interface Outside { mail: number; sms: number; mails: string[]; messages: { to: string; text: string }[]; close: () => void }

const listening = (server: Server | HttpServer): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

/** A mail server that takes everything, and a gateway for text messages that refuses numbers ending in 9. */
export async function outside(): Promise<Outside> {
  const mails: string[] = [];
  const messages: Outside['messages'] = [];
  const smtp = tcp((socket) => {
    let data = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (data) {
        if (line !== '.') return;
        data = false;
        say('250 taken');
      } else if (/^DATA/i.test(line)) {
        data = true;
        say('354 go on');
      } else {
        const to = /^RCPT TO:<(.+)>/i.exec(line)?.[1];
        if (to) mails.push(to);
        say(/^QUIT/i.test(line) ? '221 bye' : '250 ok');
      }
    };
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString()).split('\r\n');
      rest = lines.pop()!;
      lines.forEach(hear);
    });
    say('220 here');
  });
  const gateway = http((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); });
    request.on('end', () => {
      const message = JSON.parse(body) as { to: string; text: string; id: string };
      messages.push(message);
      const refused = message.to.endsWith('9');
      response.writeHead(refused ? 400 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id: `SMS-${message.id}` }));
    });
  });
  return { mail: await listening(smtp), sms: await listening(gateway), mails, messages, close: () => { smtp.close(); gateway.close(); } };
}
