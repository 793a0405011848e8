export class Client {
  constructor(settings) {
    this.settings = settings;
  }

  async ask(question) {
    let answer = '';
    const response = await fetch(this.settings.url, { method: 'POST', body: question });
    await response.body.pipeTo(
      new WritableStream({
        write(part) {
          answer += part;
        },
      }),
    );
    return answer;
  }
}
